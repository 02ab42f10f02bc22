package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what Apache Parquet reads, with every checksum looked at. */
class TypedRoundTripTest {

    @Property(tries = 150)
    void valuesAreReadAsTheyWere(
            @ForAll("tables") TypedTable table, @ForAll ParquetCodec codec, @ForAll("limits") long mostHeld)
            throws IOException {
        ParquetFormat format = ParquetFormat.standard().withCodec(codec).withMostHeldBytes(mostHeld);

        byte[] file = Written.file(format, table.schema(), table.written());

        assertEquals(table.found(), SecondReader.values(file));
    }

    @Provide
    Arbitrary<Long> limits() {
        return Arbitraries.of(0L, 1L, 500L, 1L << 20);
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }
}
