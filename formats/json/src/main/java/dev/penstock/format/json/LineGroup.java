package dev.penstock.format.json;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import java.util.Arrays;

/**
 * Writes some records of a batch at a time, one column after the other: what is the same for a column is looked at once,
 * and no value waits for the one before it. That is possible where all columns hold strings or numbers alone.
 *
 * <p>Values are copied in whole words, so what is behind them is written over, which is the same line: the columns behind
 * are written later. Where less of the line is left than that, it is copied to the byte. Used by one thread.
 */
final class LineGroup {

    /** How many records are written at a time: so few that their lines stay in the nearest cache. */
    static final int MOST_RECORDS = 64;

    /** How many bytes may be written over behind the end of a prefix or value, at most. */
    private static final int OVER = 8 * KeyPrefixes.LEAST_WORDS;

    private static final int END = 2;

    private final KeyPrefixes prefixes;
    private final RecordBatch batch;
    private final Column[] columns;
    private final boolean[] strings;
    private final int[] behind;
    private final int[] positions;
    private final int[] ends;
    private int fixed = END;

    /**
     * @param columns those of the batch, all {@link #isPossible}
     */
    LineGroup(KeyPrefixes prefixes, RecordBatch batch, Column[] columns) {
        this.prefixes = prefixes;
        this.batch = batch;
        this.columns = columns;
        this.strings = new boolean[columns.length];
        this.behind = new int[columns.length];
        this.positions = batch.memory().ints(MOST_RECORDS);
        this.ends = batch.memory().ints(MOST_RECORDS);
        for (int i = columns.length - 1; i >= 0; i--) {
            strings[i] = columns[i].isUniformly(Kind.STRING);
            behind[i] = fixed;
            fixed += prefixes.length(i) + (strings[i] ? 2 : 0);
        }
    }

    /** Whether records with these columns can be written so. */
    static boolean isPossible(Column[] columns) {
        for (Column column : columns) {
            if (!column.isUniformly(Kind.STRING) && !column.isUniformly(Kind.NUMBER)) {
                return false;
            }
        }
        return columns.length > 0;
    }

    /**
     * Appends the lines of some records, unless one of their values is long, wants escapes, or is wrong.
     *
     * @param from the place of the first record in the selection
     * @param count how many records these are, at most {@link #MOST_RECORDS}
     * @return whether the lines are appended
     */
    boolean write(int from, int count, ByteBuilder out) {
        Arrays.fill(ends, 0, count, fixed);
        for (Column column : columns) {
            if (!addLengths(column, from, count)) {
                return false;
            }
        }
        int begin = out.size();
        int end = begin;
        for (int i = 0; i < count; i++) {
            positions[i] = end;
            end += ends[i];
            ends[i] = end;
        }
        byte[] target = out.reserve(end - begin + OVER);
        for (int i = 0; i < columns.length; i++) {
            if (!(strings[i] ? writeStrings(i, from, count, target) : writeNumbers(i, from, count, target))) {
                return false;
            }
        }
        int line = begin;
        for (int i = 0; i < count; i++) {
            // The comma before the first field is where the object begins.
            target[line] = '{';
            line = ends[i];
            target[line - 2] = '}';
            target[line - 1] = '\n';
        }
        out.size(end);
        return true;
    }

    private boolean addLengths(Column column, int from, int count) {
        boolean longer = false;
        for (int i = 0; i < count; i++) {
            int length = column.length(batch.row(from + i));
            ends[i] += length;
            longer |= length > JsonText.PIECE;
        }
        return !longer;
    }

    private boolean writeStrings(int field, int from, int count, byte[] target) {
        Column column = columns[field];
        byte[] bytes = column.bytes();
        int most = bytes.length - 8;
        int prefix = prefixes.length(field) + 1;
        boolean tight = behind[field] < OVER;
        boolean three = isInWords(prefix, 3, field);
        boolean inWords = three || isInWords(prefix, 2, field);
        long first = prefixes.word(field, 0);
        long second = prefixes.word(field, 1);
        long third = prefixes.word(field, 2);
        for (int i = 0; i < count; i++) {
            int row = batch.row(from + i);
            int offset = column.offset(row);
            int length = column.length(row);
            if (offset > most - length) {
                return false;
            }
            int to = positions[i];
            if (inWords) {
                Words.set(target, to, first);
                Words.set(target, to + 8, second);
                if (three) {
                    Words.set(target, to + 16, third);
                }
            } else {
                writePrefix(field, prefix, target, to);
            }
            to += prefix;
            for (int k = 0; k < length; k += 8) {
                long word = Words.get(bytes, offset + k);
                long marks = Words.specialMarks(word);
                if (marks != 0 && Words.first(marks) < length - k) {
                    return false;
                }
                if (tight) {
                    setFirst(target, to + k, word, length - k);
                } else {
                    Words.set(target, to + k, word);
                }
            }
            target[to + length] = '"';
            positions[i] = to + length + 1;
        }
        return true;
    }

    private boolean writeNumbers(int field, int from, int count, byte[] target) {
        Column column = columns[field];
        byte[] bytes = column.bytes();
        int most = bytes.length - 32;
        int prefix = prefixes.length(field);
        boolean tight = behind[field] < OVER;
        boolean three = isInWords(prefix, 3, field);
        boolean inWords = three || isInWords(prefix, 2, field);
        long first = prefixes.word(field, 0);
        long second = prefixes.word(field, 1);
        long third = prefixes.word(field, 2);
        for (int i = 0; i < count; i++) {
            int row = batch.row(from + i);
            int offset = column.offset(row);
            int length = column.length(row);
            if (offset > most - length || length == 0 || !isNumber(bytes, offset, offset + length)) {
                return false;
            }
            int to = positions[i];
            if (inWords) {
                Words.set(target, to, first);
                Words.set(target, to + 8, second);
                if (three) {
                    Words.set(target, to + 16, third);
                }
            } else {
                writePrefix(field, prefix, target, to);
            }
            to += prefix;
            if (tight) {
                for (int k = 0; k < length; k += 8) {
                    setFirst(target, to + k, Words.get(bytes, offset + k), length - k);
                }
            } else {
                Words.set(target, to, Words.get(bytes, offset));
                Words.set(target, to + 8, Words.get(bytes, offset + 8));
                for (int k = 16; k < length; k += 8) {
                    Words.set(target, to + k, Words.get(bytes, offset + k));
                }
            }
            positions[i] = to + length;
        }
        return true;
    }

    /** Whether a prefix can be written in so many words: none is needed more, and what they write over is of the same line. */
    private boolean isInWords(int prefix, int count, int field) {
        return prefix <= 8 * count && 8 * count - prefix <= behind[field] + 1;
    }

    /** Writes a prefix and nothing behind it. */
    private void writePrefix(int field, int length, byte[] target, int index) {
        for (int k = 0; k < length; k += 8) {
            setFirst(target, index + k, prefixes.word(field, k >>> 3), length - k);
        }
    }

    private static boolean isNumber(byte[] bytes, int from, int to) {
        return JsonNumber.shortEnd(bytes, from) == to || JsonNumber.isNumber(bytes, from, to);
    }

    /** Writes so many bytes of a word, all if these are eight or more, and leaves those behind as they are. */
    private static void setFirst(byte[] target, int index, long word, int count) {
        if (count >= 8) {
            Words.set(target, index, word);
        } else {
            long mask = Words.firstBytes(count);
            Words.set(target, index, word & mask | Words.get(target, index) & ~mask);
        }
    }
}
