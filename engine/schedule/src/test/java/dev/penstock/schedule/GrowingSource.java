package dev.penstock.schedule;

import dev.penstock.adapter.MemorySource;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.state.TimeWindow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that carry the time of their last change, of which a run reads those of its window. */
final class GrowingSource {

    /** One record. */
    private record Row(int id, Instant changed) {}

    private final List<Row> rows = new ArrayList<>();
    private int failing;

    /** Adds a record; ids count from 0. */
    void add(Instant changed) {
        rows.add(new Row(rows.size(), changed));
    }

    int size() {
        return rows.size();
    }

    /** Lets the next attempts to read fail. */
    void failTimes(int times) {
        failing = times;
    }

    SourceConnector read(Optional<TimeWindow> window) throws IOException {
        if (failing > 0) {
            failing--;
            throw new IOException("the source is away");
        }
        List<Map<String, Object>> wanted = new ArrayList<>();
        for (Row row : rows) {
            if (window.isEmpty() || window.get().contains(row.changed())) {
                wanted.add(Map.of("id", row.id()));
            }
        }
        return MemorySource.ofRecords(wanted);
    }
}
