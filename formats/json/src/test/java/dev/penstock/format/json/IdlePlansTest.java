package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.Schema;
import org.junit.jupiter.api.Test;

class IdlePlansTest {

    private final IdlePlans plans = new IdlePlans();

    @Test
    void aPlanIsOneWorkersAtATime() {
        LinePlan first = plans.take();
        LinePlan second = plans.take();
        assertNotSame(first, second);

        plans.give(second);

        assertSame(second, plans.take());
        assertNotSame(second, plans.take());
    }

    @Test
    void aPlanThatLearntAllItMayIsForgotten() {
        LinePlan plan = plans.take();
        while (plan.mayLearn()) {
            plan.beginLine();
        }

        plans.give(plan);

        assertNotSame(plan, plans.take());
    }

    @Test
    void aBlockLeavesItsPlanForTheNext() throws Exception {
        assertEquals(2, decode("{\"a\":1}\n{\"a\":2}\n"));
        LinePlan plan = plans.take();
        assertEquals(LinePlan.CELLS, plan.end());
        plans.give(plan);

        assertEquals(3, decode("{\"a\":3}\n{\"a\":4,\"b\":5}\n{\"a\":6}\n"));

        assertSame(plan, plans.take());
        assertEquals(2 * LinePlan.CELLS, plan.end());
    }

    @Test
    void aPlanThatDoesNotFitIsForgotten() throws Exception {
        LinePlan plan = plans.take();
        plans.give(plan);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            lines.append("{\"").append(i).append("\":1}\n");
        }

        assertEquals(20, decode(lines.toString()));

        assertNotSame(plan, plans.take());
    }

    private int decode(String text) throws Exception {
        Schema schema = Schema.ofNames("a");
        JsonLimits limits = JsonLimits.standard();
        LineBlock block = new LineCutter("test", BytesObject.of(text).open(), limits, 1)
                .next()
                .orElseThrow();
        return new JsonLinesChunk("test", limits, schema, FieldTree.of(schema), plans, block)
                .decode(BatchMemory.none())
                .rowCount();
    }
}
