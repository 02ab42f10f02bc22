package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.Arrays;

/**
 * What {@link Chain} asks for, in one pass over the rows.
 *
 * <p>It knows that every value is there, that keys are whole numbers, that prices and discounts have two places at most,
 * and how large the made texts get. Used by one thread.
 */
final class ChainLoop {

    private static final int NOTE = 10;
    private static final int MASKED = 4;
    private static final int MOST_DIGITS = 24;

    private final int rows;
    private final Column orderKey;
    private final Column partKey;
    private final Column price;
    private final Column discount;
    private final Column flag;
    private final Column status;
    private final Column instructions;
    private final Column comment;

    ChainLoop(Schema schema, RecordBatch batch) {
        this.rows = batch.rowCount();
        this.orderKey = column(schema, batch, "l_orderkey");
        this.partKey = column(schema, batch, "l_partkey");
        this.price = column(schema, batch, "l_extendedprice");
        this.discount = column(schema, batch, "l_discount");
        this.flag = column(schema, batch, "l_returnflag");
        this.status = column(schema, batch, "l_linestatus");
        this.instructions = column(schema, batch, "l_shipinstruct");
        this.comment = column(schema, batch, "l_comment");
    }

    private static Column column(Schema schema, RecordBatch batch, String name) {
        return batch.column(schema.position(name).orElseThrow());
    }

    /** Returns the columns of the output in their order. */
    Column[] run() {
        Made masked = new Made(rows, 32);
        Made note = new Made(rows, 4 * NOTE);
        Made net = new Made(rows, MOST_DIGITS);
        Made both = new Made(rows, 16);
        for (int row = 0; row < rows; row++) {
            mask(row, masked);
            shorten(row, note);
            calculate(row, net);
            both.append(flag, row);
            both.append((byte) '-');
            both.append(status, row);
            both.end(row);
        }
        return new Column[] {
            orderKey.withKind(Kind.NUMBER),
            partKey.withKind(Kind.NUMBER),
            price.withKind(Kind.NUMBER),
            discount.withKind(Kind.NUMBER),
            flag,
            status,
            masked.column(Kind.STRING),
            note.column(Kind.STRING),
            net.column(Kind.NUMBER),
            both.column(Kind.STRING)
        };
    }

    private void mask(int row, Made made) {
        int from = instructions.offset(row);
        int codePoints = 0;
        for (int i = from; i < from + instructions.length(row); i++) {
            codePoints += (instructions.bytes()[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        made.append((byte) '*', codePoints);
        made.end(row);
    }

    /** Masks the first code points and leaves out those behind the tenth. */
    private void shorten(int row, Made made) {
        byte[] bytes = comment.bytes();
        int from = comment.offset(row);
        int to = from + comment.length(row);
        int codePoints = 0;
        for (int i = from; i < to; i++) {
            boolean begins = (bytes[i] & 0xC0) != 0x80;
            codePoints += begins ? 1 : 0;
            if (codePoints > NOTE) {
                break;
            }
            if (codePoints > MASKED) {
                made.append(bytes[i]);
            } else if (begins) {
                made.append((byte) '*');
            }
        }
        made.end(row);
    }

    private void calculate(int row, Made made) {
        long cents = Hundredths.read(price.bytes(), price.offset(row), price.length(row));
        long hundredths = Hundredths.read(discount.bytes(), discount.offset(row), discount.length(row));
        int end = (row + 1) * MOST_DIGITS;
        int begin = Hundredths.writeBefore(end, made.bytes, cents * (100 - hundredths), 4);
        made.slice(row, begin, end);
    }

    /** A column while it grows. */
    private static final class Made {

        private final int[] offsets;
        private final int[] lengths;
        private final byte[] bytes;
        private int begin;
        private int end;

        Made(int rows, int mostBytes) {
            offsets = new int[rows];
            lengths = new int[rows];
            bytes = new byte[rows * mostBytes];
        }

        void append(byte value) {
            bytes[end] = value;
            end++;
        }

        void append(byte value, int times) {
            Arrays.fill(bytes, end, end + times, value);
            end += times;
        }

        void append(Column column, int row) {
            System.arraycopy(column.bytes(), column.offset(row), bytes, end, column.length(row));
            end += column.length(row);
        }

        void end(int row) {
            slice(row, begin, end);
            begin = end;
        }

        void slice(int row, int from, int to) {
            offsets[row] = from;
            lengths[row] = to - from;
        }

        Column column(Kind kind) {
            return Column.wrap(bytes, offsets, lengths, kind);
        }
    }
}
