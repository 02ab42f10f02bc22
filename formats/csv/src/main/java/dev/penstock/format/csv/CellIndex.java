package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Where the cells of some records end, found 64 bytes at a time.
 *
 * <p>A block without quotes and CR is looked at for commas and LF alone. In any other, the bits of the quotes say what is
 * inside of them. A quote that opens where no cell begins is text, and then what is inside is not known any more: the
 * index calls such records odd and leaves them to {@link Slicer}. Used by one thread, for one range after another.
 */
final class CellIndex {

    private static final int BLOCK = ByteSearch.BLOCK;
    private static final long COMMA = Words.of(Cells.COMMA);
    private static final long LF = Words.of(Cells.LF);
    private static final long CR = Words.of(Cells.CR);
    private static final long QUOTE = Words.of(Cells.QUOTE);

    /** What makes 0x80 and more of every byte that is no control character. */
    private static final long NO_CONTROL = Words.of(0x60);

    /** How many cells are written without asking whether there are as many. */
    private static final int UNASKED = 12;

    private static final byte[] BLANKS = " ".repeat(BLOCK).getBytes(US_ASCII);

    private final byte[] tail = new byte[BLOCK];
    private int[] ends = new int[BLOCK];
    private int count;
    private int records;
    private int lineEnds;
    private int[] quoted = new int[BLOCK];
    private int quotedCount;
    private int[] doubled = new int[BLOCK];
    private int doubledCount;
    private boolean ascii;
    private boolean hasNul;
    private boolean odd;
    private boolean hasCr;

    /** All ones inside of quotes, where a block begins. */
    private long inside;

    /** The byte before a block, each as bit 0. */
    private long afterBorder;

    private long afterCr;
    private long afterQuote;

    /** Whether the cell that a block begins with has two quotes side by side before. */
    private boolean isDoubled;

    /** Finds the cells of a range of whole records. */
    void fill(byte[] bytes, int from, int to) {
        begin();
        int i = from;
        long notAscii = 0;
        for (; i + BLOCK <= to; i += BLOCK) {
            notAscii |= block(bytes, i, i);
        }
        if (i < to) {
            System.arraycopy(BLANKS, 0, tail, 0, BLOCK);
            System.arraycopy(bytes, i, tail, 0, to - i);
            notAscii |= block(tail, 0, i);
        }
        records += lineEnds;
        ascii = (notAscii & Words.HIGH_BITS) == 0;
        if (from < to && !Cells.endsLine(bytes[to - 1])) {
            reserve();
            if (bytes[to - 1] == Cells.QUOTE) {
                addQuoted(count, isDoubled);
            }
            ends[count++] = to;
            records++;
        }
    }

    /** Returns how many cells there are, those of blank lines included. */
    int count() {
        return count;
    }

    /** Returns how many line ends there are, those in quotes included. */
    int lineEnds() {
        return lineEnds;
    }

    /** Returns how many lines there are that could be records. */
    int records() {
        return records;
    }

    /** Returns the index after the last byte of each cell, {@link #count()} of them; what lies behind has no meaning. */
    int[] ends() {
        return ends;
    }

    /** Returns which cells end with a closing quote, rising, {@link #quotedCount()} of them. */
    int[] quoted() {
        return quoted;
    }

    int quotedCount() {
        return quotedCount;
    }

    /** Returns which of these have two quotes side by side, rising, {@link #doubledCount()} of them. */
    int[] doubled() {
        return doubled;
    }

    int doubledCount() {
        return doubledCount;
    }

    /** Whether every byte is ASCII. */
    boolean isAscii() {
        return ascii;
    }

    boolean hasNul() {
        return hasNul;
    }

    /** Whether quotes are text in some cell, so that the rest says nothing. */
    boolean isOdd() {
        return odd;
    }

    /** Whether there is a CR, and so possibly two bytes in a line end. */
    boolean hasCr() {
        return hasCr;
    }

    private void begin() {
        count = 0;
        records = 0;
        lineEnds = 0;
        quotedCount = 0;
        doubledCount = 0;
        isDoubled = false;
        hasNul = false;
        odd = false;
        hasCr = false;
        inside = 0;
        afterBorder = 1;
        afterCr = 0;
        afterQuote = 0;
    }

    /** Looks at a block and returns a word in which the highest bits tell of bytes that are not ASCII. */
    private long block(byte[] bytes, int at, int place) {
        long commas = 0;
        long controls = 0;
        long quotes = 0;
        long notAscii = 0;
        // The bits of each word move down by one for each word behind it, so that those of all eight fit into one.
        for (int i = at; i < at + BLOCK; i += Words.BYTES) {
            long word = Words.at(bytes, i);
            long low = word & Words.LOW_BITS;
            // The highest bit of a byte stays 0 where it is the one that is looked for.
            commas = commas >>> 1 | ~((low ^ COMMA) + Words.LOW_BITS | word) & Words.HIGH_BITS;
            controls = controls >>> 1 | ~(low + NO_CONTROL | word) & Words.HIGH_BITS;
            quotes = quotes >>> 1 | ~((low ^ QUOTE) + Words.LOW_BITS | word) & Words.HIGH_BITS;
            notAscii |= word;
        }
        long borders = Words.transposed(commas | controls);
        if (afterCr != 0 || controls != 0 && !areLfs(bytes, at, controls)) {
            crs(bytes, at, place, Words.transposed(commas), Words.transposed(quotes));
        } else if ((quotes | inside | afterQuote) != 0) {
            quotes(place, borders, 0, Words.transposed(controls), Words.transposed(quotes));
        } else {
            lineEnds += Long.bitCount(controls);
            afterBorder = borders >>> 63;
            add(borders, place);
        }
        return notAscii;
    }

    private static boolean areLfs(byte[] bytes, int at, long controls) {
        boolean all = true;
        for (long rest = Words.transposed(controls); rest != 0; rest &= rest - 1) {
            all &= bytes[at + Long.numberOfTrailingZeros(rest)] == Cells.LF;
        }
        return all;
    }

    private void crs(byte[] bytes, int at, int place, long commas, long quotes) {
        long crs = ByteSearch.bits(bytes, at, CR);
        long lfs = ByteSearch.bits(bytes, at, LF);
        hasNul |= ByteSearch.bits(bytes, at, 0) != 0;
        hasCr |= crs != 0;
        // The LF of CRLF ends nothing.
        long passed = lfs & (crs << 1 | afterCr);
        quotes(place, commas | lfs | crs, passed, lfs | crs, quotes);
        afterCr = crs >>> 63;
    }

    private void quotes(int place, long borders, long passed, long allLineEnds, long quotes) {
        long text = upTo(quotes) ^ inside;
        long opening = quotes & text;
        odd |= (opening & ~((borders | quotes) << 1 | afterBorder | afterQuote)) != 0;
        long found = borders & ~passed & ~text;
        long counted = allLineEnds & ~passed;
        lineEnds += Long.bitCount(counted);
        records -= Long.bitCount(counted & text);
        long pairs = quotes & (quotes << 1 | afterQuote);
        for (long rest = found & (quotes << 1 | afterQuote); rest != 0; rest &= rest - 1) {
            long before = Long.lowestOneBit(rest) - 1;
            addQuoted(count + Long.bitCount(found & before), isDoubled | (pairs & before) != 0);
            isDoubled = false;
            pairs &= ~before;
        }
        isDoubled |= pairs != 0;
        inside = text >> 63;
        afterBorder = borders >>> 63;
        afterQuote = quotes >>> 63;
        add(found, place);
    }

    /**
     * Adds the cells that end at the bits of a block. Twelve are written without a look at how many there are, which
     * nobody could predict: what is too much is written over.
     */
    private void add(long found, int place) {
        reserve();
        int next = count;
        count += Long.bitCount(found);
        long rest = addFour(next, place, found);
        rest = addFour(next + 4, place, rest);
        rest = addFour(next + 8, place, rest);
        for (next += UNASKED; next < count; next += 4) {
            rest = addFour(next, place, rest);
        }
    }

    private long addFour(int next, int place, long bits) {
        int[] target = ends;
        long rest = bits;
        target[next] = place + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        target[next + 1] = place + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        target[next + 2] = place + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        target[next + 3] = place + Long.numberOfTrailingZeros(rest);
        return rest & rest - 1;
    }

    private void reserve() {
        if (count + BLOCK + UNASKED > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(1 << 12, ends.length * 2));
        }
    }

    private void addQuoted(int cell, boolean hasPair) {
        if (quotedCount == quoted.length) {
            quoted = Arrays.copyOf(quoted, quotedCount * 2);
        }
        quoted[quotedCount++] = cell;
        if (hasPair) {
            if (doubledCount == doubled.length) {
                doubled = Arrays.copyOf(doubled, doubledCount * 2);
            }
            doubled[doubledCount++] = cell;
        }
    }

    /** Returns for each bit whether an odd number of bits is set up to it and with it. */
    private static long upTo(long bits) {
        long sums = bits;
        sums ^= sums << 1;
        sums ^= sums << 2;
        sums ^= sums << 4;
        sums ^= sums << 8;
        sums ^= sums << 16;
        return sums ^ sums << 32;
    }
}
