package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Keeps the records of which one field contains one of some texts, case-sensitively. */
public final class ContainsFilter implements Operator {

    private final int position;
    private final byte[][] constants;

    public ContainsFilter(int position, List<String> constants) {
        this.position = position;
        this.constants = constants.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var kept = new Kept(batch);
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            keep(batch, column, from, kept);
        }
        return kept.batch();
    }

    private void keep(RecordBatch batch, Column column, int from, Kept kept) {
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            kept.add(row, !column.isNull(row) && containsOne(column, row));
        }
    }

    private boolean containsOne(Column column, int row) {
        for (byte[] constant : constants) {
            if (contains(column.bytes(), column.offset(row), column.length(row), constant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, int offset, int length, byte[] constant) {
        int last = offset + length - constant.length;
        for (int i = offset; i <= last; i++) {
            if (Arrays.equals(bytes, i, i + constant.length, constant, 0, constant.length)) {
                return true;
            }
        }
        return false;
    }
}
