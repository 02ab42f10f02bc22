package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.FlowDefinition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomRoundTripTest {

    @Property(tries = 2000)
    void whatIsWrittenIsReadAgain(@ForAll("flows") FlowDefinition flow) {
        String written = FlowDefinitionJson.write(flow);

        FlowDefinition read = FlowDefinitionJson.read(written).definition();

        assertEquals(flow, read);
        assertEquals(written, FlowDefinitionJson.write(read));
    }

    @Provide
    Arbitrary<FlowDefinition> flows() {
        return Arbitraries.randomValue(random -> new RandomFlows(random).next());
    }
}
