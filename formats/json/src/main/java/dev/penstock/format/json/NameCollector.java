package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Collects the names of the fields of all records of a file, in the order in which they first appear. */
final class NameCollector implements Keys {

    private final JsonLimits limits;
    private final Set<String> names = new LinkedHashSet<>();
    private long bytesOfNames;

    private NameCollector(JsonLimits limits) {
        this.limits = limits;
    }

    /** Returns the fields of a file, which is read to its end. */
    static Schema collect(InputObject file, JsonLimits limits) throws IOException {
        NameCollector collector = new NameCollector(limits);
        try (LineCutter cutter = new LineCutter(file.name(), file.open(), limits, 1)) {
            Optional<LineBlock> block = cutter.next();
            while (block.isPresent()) {
                collector.add(file.name(), block.get());
                block = cutter.next();
            }
        }
        return Schema.ofKeys(collector.names);
    }

    @Override
    public int slot(byte[] bytes, int from, int to, int at) throws Refusal {
        if (names.add(new String(bytes, from, to - from, UTF_8))) {
            bytesOfNames += to - from;
            if (names.size() > limits.maxFields()) {
                throw Refusal.rule(
                        at,
                        "there are %d fields; the most is %d (maxFields)".formatted(names.size(), limits.maxFields()));
            }
            if (bytesOfNames > limits.maxRecordBytes()) {
                throw Refusal.rule(
                        at,
                        "the names of the fields have %d bytes; the most is %d (maxRecordBytes)"
                                .formatted(bytesOfNames, limits.maxRecordBytes()));
            }
        }
        return -1;
    }

    private void add(String object, LineBlock block) throws DataFormatException {
        JsonScanner scanner = new JsonScanner(block, limits);
        ObjectScanner record = new ObjectScanner(block, scanner, this, new ObjectValues(0));
        RecordCursor cursor = new RecordCursor(object, limits, block, scanner, record);
        while (cursor.next()) {
            continue;
        }
    }
}
