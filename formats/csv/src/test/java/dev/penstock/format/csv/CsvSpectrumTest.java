package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of csv-spectrum 2.0.0; where they are from is written beside them. */
class CsvSpectrumTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "location_coordinates",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void everyFileIsReadAsItsJsonSays(String name) throws IOException {
        List<Map<String, String>> expected = FlatJson.records(new String(resource("json/" + name + ".json"), UTF_8));
        if (name.equals("location_coordinates")) {
            // The suite contradicts itself: this is what its CSV has, its JSON has another number.
            assertEquals("1234567890", expected.get(0).put("Contact Phone Number", "2095257564"));
        }

        Table table = Table.read(CsvFormat.standard(), BytesFile.of(resource("csvs/" + name + ".csv")));

        assertEquals(expected, records(table));
    }

    /** Returns records by name, with empty text where there is no value, as the suite has it. */
    private static List<Map<String, String>> records(Table table) {
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                record.put(table.names().get(i), row.get(i) == null ? "" : row.get(i));
            }
            records.add(record);
        }
        return records;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CsvSpectrumTest.class.getResourceAsStream("/csv-spectrum/" + name)) {
            return in.readAllBytes();
        }
    }
}
