package dev.penstock.adapter;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Field;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some records that are maps.
 *
 * @param first the place of the first of them in the source, from 0
 */
record MapChunk(List<Map<String, ?>> records, int first, Schema schema) implements RecordChunk {

    @Override
    public int unit() {
        return 0;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public RecordBatch decode(BatchMemory memory) throws DataFormatException {
        var batch = new BatchBuilder(schema);
        for (Map<String, ?> record : records) {
            try {
                batch.addMap(values(record));
            } catch (IllegalArgumentException e) {
                String place = "record " + (first + batch.rows() + 1) + " in memory";
                DataFormatException malformed = new DataFormatException(place, 0, 0, e.getMessage());
                malformed.initCause(e);
                throw malformed;
            }
        }
        return batch.build();
    }

    /** Returns the values of the fields that are asked for, those of paths under the whole path. */
    private Map<String, ?> values(Map<String, ?> record) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : schema.fields()) {
            String name = field.name();
            if (record.containsKey(name)) {
                values.put(name, record.get(name));
            } else if (!field.isKey() && name.indexOf('.') >= 0) {
                putAtPath(values, record, name);
            }
        }
        return values;
    }

    private static void putAtPath(Map<String, Object> values, Map<?, ?> record, String path) {
        Map<?, ?> object = record;
        int start = 0;
        int dot = path.indexOf('.');
        while (dot >= 0) {
            if (!(object.get(path.substring(start, dot)) instanceof Map<?, ?> inner)) {
                return;
            }
            object = inner;
            start = dot + 1;
            dot = path.indexOf('.', start);
        }
        String last = path.substring(start);
        if (object.containsKey(last)) {
            values.put(path, object.get(last));
        }
    }
}
