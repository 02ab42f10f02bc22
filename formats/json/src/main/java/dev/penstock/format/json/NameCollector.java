package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.data.Field;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the fields of all records of a file, in the order in which they first appear: their names, and which kinds
 * their values have.
 */
final class NameCollector implements Keys, Values {

    private final JsonLimits limits;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<SeenKinds> kinds = new ArrayList<>();
    private long bytesOfNames;
    private byte[] bytes = {};

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
        return collector.schema();
    }

    @Override
    public int slot(byte[] key, int from, int to, int at) throws Refusal {
        String name = new String(key, from, to - from, UTF_8);
        Integer known = slots.get(name);
        return known == null ? add(name, to - from, at) : known;
    }

    @Override
    public void put(int slot, int start, int end, int kind) {
        kinds.get(slot).add(bytes, start, end, kind);
    }

    private int add(String name, int length, int at) throws Refusal {
        int slot = names.size();
        slots.put(name, slot);
        names.add(name);
        kinds.add(new SeenKinds());
        bytesOfNames += length;
        if (names.size() > limits.maxFields()) {
            throw Refusal.rule(
                    at, "there are %d fields; the most is %d (maxFields)".formatted(names.size(), limits.maxFields()));
        }
        if (bytesOfNames > limits.maxRecordBytes()) {
            throw Refusal.rule(
                    at,
                    "the names of the fields have %d bytes; the most is %d (maxRecordBytes)"
                            .formatted(bytesOfNames, limits.maxRecordBytes()));
        }
        return slot;
    }

    private void add(String object, LineBlock block) throws DataFormatException {
        bytes = block.bytes();
        JsonScanner scanner = new JsonScanner(block, limits);
        ObjectScanner record = new ObjectScanner(block, scanner, this, this);
        RecordCursor cursor = new RecordCursor(object, limits, block, scanner, record);
        while (cursor.next()) {
            continue;
        }
    }

    private Schema schema() {
        List<Field> fields = new ArrayList<>(names.size());
        for (int slot = 0; slot < names.size(); slot++) {
            fields.add(new Field(names.get(slot), kinds.get(slot).type(), true));
        }
        return Schema.of(fields);
    }
}
