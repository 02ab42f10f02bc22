package dev.penstock.format.json;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.Optional;

/** The records of one JSON lines file. */
final class JsonLinesReader implements RecordReader {

    private final String object;
    private final JsonLimits limits;
    private final Schema schema;
    private final FieldTree tree;
    private final LineCutter cutter;
    private final IdlePlans plans = new IdlePlans();

    private JsonLinesReader(String object, JsonLimits limits, Schema schema, FieldTree tree, LineCutter cutter) {
        this.object = object;
        this.limits = limits;
        this.schema = schema;
        this.tree = tree;
        this.cutter = cutter;
    }

    static JsonLinesReader open(InputObject file, Schema schema, JsonLimits limits) throws IOException {
        FieldTree tree = FieldTree.of(schema);
        LineCutter cutter = new LineCutter(file.name(), file.open(), limits, schema.size());
        return new JsonLinesReader(file.name(), limits, schema, tree, cutter);
    }

    @Override
    public Optional<RecordChunk> next() throws IOException {
        return cutter.next().map(block -> new JsonLinesChunk(object, limits, schema, tree, plans, block));
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
