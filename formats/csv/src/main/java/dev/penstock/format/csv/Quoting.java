package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;

/** When a field is put into quotes, and how. Immutable. */
final class Quoting {

    /** How many bytes behind a field that was copied may be written over. */
    static final int SLACK = Words.BYTES;

    private static final int NONE = -1;
    private static final int FEW_BYTES = 64 << 10;
    private static final long CR = Words.of(Cells.CR);
    private static final long LF = Words.of(Cells.LF);

    private final byte quote;
    private final int escape;
    private final int comment;
    private final long quotes;
    private final long delimiters;

    /** The quote once more where there is no escape. */
    private final long escapes;

    /** In every byte one more than the highest ASCII character that needs quotes. */
    private final long above;

    Quoting(CsvDialect dialect) {
        byte delimiter = dialect.delimiter().getBytes(UTF_8)[0];
        quote = (byte) dialect.quote();
        escape = dialect.escape().isPresent() ? dialect.escape().get() : NONE;
        comment = dialect.comment().isPresent() ? dialect.comment().get() : NONE;
        quotes = Words.of(quote);
        delimiters = Words.of(delimiter);
        escapes = escape == NONE ? quotes : Words.of(escape);
        above = Words.of(1 + Math.max(Math.max(quote, escape), Math.max(delimiter, Cells.CR)));
    }

    /**
     * Copies a field that can stand without quotes, and says whether it can. If not, what lies in the target from
     * {@code at} on has no meaning.
     *
     * @param at where in the target there is room for the field and the slack
     */
    boolean copy(byte[] source, int offset, int length, byte[] target, int at) {
        if (length > source.length - offset - Words.BYTES) {
            System.arraycopy(source, offset, target, at, length);
            return isPlain(source, offset, length);
        }
        long low = 0;
        int i = 0;
        for (; i + Words.BYTES <= length; i += Words.BYTES) {
            long word = Words.at(source, offset + i);
            Words.put(target, at + i, word);
            low |= low(word);
        }
        if (i < length) {
            long word = Words.at(source, offset + i);
            Words.put(target, at + i, word);
            // What lies behind the field, such as the delimiter that it was read with, does not count.
            low |= low(word) & ~(-1L << (length - i) * Byte.SIZE);
        }
        return (low & Words.HIGH_BITS) == 0 || isPlain(source, offset, length);
    }

    /** Whether text begins like a line that is no record. */
    boolean beginsComment(byte[] source, int offset, int length) {
        return length > 0 && source[offset] == comment;
    }

    /** Appends text, in quotes if it needs them. */
    void append(byte[] source, int offset, int length, boolean beginsRecord, ByteBuilder out) {
        byte[] target = out.reserve(length + SLACK);
        int size = out.size();
        boolean plain = copy(source, offset, length, target, size);
        if (plain && !(beginsRecord && beginsComment(source, offset, length))) {
            out.size(size + length);
        } else {
            appendQuoted(source, offset, length, out);
        }
    }

    /** Appends text in quotes, with the quotes and escapes in it doubled. */
    void appendQuoted(byte[] source, int offset, int length, ByteBuilder out) {
        int end = offset + length;
        int doubled = length <= FEW_BYTES ? length : doubled(source, offset, end);
        byte[] target = out.reserve(Math.addExact(length, 2 + SLACK + doubled));
        int size = out.size();
        target[size++] = quote;
        int i = offset;
        while (i + Words.BYTES <= end) {
            long word = Words.at(source, i);
            Words.put(target, size, word);
            long marks = Words.firstEqual(word, quotes) | Words.firstEqual(word, escapes);
            int plain = marks == 0 ? Words.BYTES : Words.first(marks);
            i += plain;
            size += plain;
            if (marks != 0) {
                target[size++] = source[i];
                target[size++] = source[i++];
            }
        }
        for (; i < end; i++) {
            target[size++] = source[i];
            if (source[i] == quote || source[i] == escape) {
                target[size++] = source[i];
            }
        }
        target[size++] = quote;
        out.size(size);
    }

    private boolean isPlain(byte[] source, int offset, int length) {
        int end = offset + length;
        int i = offset;
        for (; i + Words.BYTES <= end; i += Words.BYTES) {
            if (marks(Words.at(source, i)) != 0) {
                return false;
            }
        }
        if (i <= source.length - Words.BYTES) {
            return (marks(Words.at(source, i)) & ~(-1L << (end - i) * Byte.SIZE)) == 0;
        }
        for (; i < end; i++) {
            // Eight times the same byte.
            if (marks(Words.of(source[i])) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a word that has a highest bit where there may be a byte that needs quotes, or behind such a byte. */
    private long low(long word) {
        // A delimiter that is not ASCII is looked for in whatever is not ASCII.
        return word - above & ~word | word & delimiters;
    }

    /** Returns a word that is not 0 if a byte in it needs quotes. */
    private long marks(long word) {
        return Words.firstEqual(word, quotes)
                | Words.firstEqual(word, delimiters)
                | Words.firstEqual(word, LF)
                | Words.firstEqual(word, CR)
                | Words.firstEqual(word, escapes);
    }

    private int doubled(byte[] source, int from, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += source[i] == quote || source[i] == escape ? 1 : 0;
        }
        return count;
    }
}
