package dev.penstock.format.json;

import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;

/** A block of lines that is not decoded yet. */
record JsonLinesChunk(String object, JsonLimits limits, Schema schema, FieldTree tree, IdlePlans plans, LineBlock block)
        implements RecordChunk {

    @Override
    public int unit() {
        return 0;
    }

    @Override
    public long bytes() {
        return block.size();
    }

    @Override
    public RecordBatch decode(BatchMemory memory) throws IOException {
        JsonScanner scanner = new JsonScanner(block, limits);
        return tree.hasPaths() ? decodePaths(scanner, memory) : decodeKeys(scanner, memory);
    }

    @Override
    public void release() {
        block.release();
    }

    private RecordBatch decodeKeys(JsonScanner scanner, BatchMemory memory) throws IOException {
        LinePlan plan = plans.take();
        RecordColumns columns = new RecordColumns(schema, block, memory, plan.likelyRows(block));
        ObjectScanner record = new ObjectScanner(block, scanner, tree.keys(), columns, memory);
        RecordCursor cursor = new RecordCursor(object, limits, block, scanner, record);
        PlannedLines planned = new PlannedLines(block, limits, scanner, columns, plan, memory.batches());
        passPlanned(planned, cursor, columns);
        while (cursor.next()) {
            columns.endRow();
            planned.learn(record, cursor.first());
            passPlanned(planned, cursor, columns);
        }
        if (planned.isGood()) {
            plan.finish(block, columns.row());
            plans.give(plan);
        }
        return columns.build();
    }

    private static void passPlanned(PlannedLines planned, RecordCursor cursor, RecordColumns columns) {
        int rows = columns.row();
        int end = planned.scan(cursor.position());
        cursor.pass(end, columns.row() - rows);
    }

    /** Finds the values of keys first and those of paths then, record by record. */
    private RecordBatch decodePaths(JsonScanner scanner, BatchMemory memory) throws IOException {
        RecordColumns columns = new RecordColumns(schema, block, memory, block.likelyRows());
        ObjectValues values = new ObjectValues(tree.slots());
        ObjectScanner record = new ObjectScanner(block, scanner, tree.keys(), values);
        RecordCursor cursor = new RecordCursor(object, limits, block, scanner, record);
        PathResolver paths = new PathResolver(block, scanner, tree, values);
        while (cursor.next()) {
            paths.resolve();
            columns.add(values);
            values.clear();
        }
        return columns.build();
    }
}
