package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what Apache Parquet reads, with every checksum looked at. */
class TypedRoundTripTest {

    @Property(tries = 150)
    void valuesAreReadAsTheyWere(@ForAll("tables") TypedTable table, @ForAll ParquetCodec codec) throws IOException {
        byte[] file = Written.file(ParquetFormat.standard().withCodec(codec), table.schema(), table.written());

        assertEquals(table.found(), SecondReader.values(file));
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }
}
