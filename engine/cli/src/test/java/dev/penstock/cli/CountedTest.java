package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CountedTest {

    @Property
    void digitsAreGroupedAsTheFormatterDoes(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long number) {
        assertEquals(String.format(Locale.ROOT, "%,d", number), Counted.grouped(number));
    }

    @Example
    void oneIsSingular() {
        assertEquals("0 records", Counted.of(0, "record"));
        assertEquals("1 record", Counted.of(1, "record"));
        assertEquals("1,000 records", Counted.of(1000, "record"));
    }
}
