package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ContactsTest {

    @Test
    void theFileIsAlwaysTheSame() throws IOException {
        assertArrayEquals(file(20), file(20));
    }

    @Test
    void cellsHaveAllThatMakesCsvHard() throws IOException {
        String text = new String(file(200), StandardCharsets.UTF_8);

        List<CSVRecord> records = CSVParser.parse(text, CSVFormat.DEFAULT).getRecords();

        assertEquals(201, records.size());
        assertTrue(records.stream().allMatch(record -> record.size() == 60));
        for (String hard : List.of(",", "\"", "\n", "ñ", "漢")) {
            assertTrue(
                    records.stream().anyMatch(record -> record.stream().anyMatch(cell -> cell.contains(hard))), hard);
        }
    }

    private static byte[] file(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new Contacts().write(rows, out);
        return out.toByteArray();
    }
}
