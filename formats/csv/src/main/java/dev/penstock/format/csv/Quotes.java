package dev.penstock.format.csv;

/**
 * Follows the quotes of records through bytes that arrive little by little, and so tells line ends that end a record
 * from those that are text.
 *
 * <p>Only quotes are looked at, and the byte before or after each: a quote opens after a delimiter or a line end, and
 * closes where no second quote follows it. Any other quote is text. The first byte begins a record. Used by one thread.
 */
final class Quotes {

    /** The longest UTF-8 sequence: what follows a closing quote is judged when it is whole. */
    static final int LONGEST_CHARACTER = 4;

    /** In place of the index of a quote: what follows is not looked at any more. */
    private static final int UNDECIDED = Integer.MAX_VALUE;

    private static final int MOST_GAPS = 1024;
    private static final int PLACES_AT_A_TIME = 48;

    private static final long QUOTES = Words.of(Cells.QUOTE);

    private int next;
    private int open = -1;
    private int outside;
    private int recordEnd;

    /** What is outside of quotes and was not searched for line ends yet: only the last of them matters. */
    private final int[] gapBegins = new int[MOST_GAPS];

    private final int[] gapEnds = new int[MOST_GAPS];
    private int gapCount;
    private int malformed = -1;

    /**
     * Goes on to the end of what has arrived.
     *
     * @param to how many bytes have arrived
     * @param atEnd whether no more will
     */
    void follow(byte[] bytes, int to, boolean atEnd) {
        // The byte behind it says what a quote is, so the last one is a matter of its own.
        int last = to - 1;
        int quote = ByteSearch.indexOf(bytes, Cells.QUOTE, next, last);
        while (quote < last) {
            quote = followSome(bytes, quote, last, atEnd);
        }
        if (quote != UNDECIDED && followLast(bytes, last, atEnd)) {
            next = to;
        }
        if (open < 0) {
            boolean halfLineEnd = !atEnd && to > outside && bytes[to - 1] == Cells.CR;
            addGap(bytes, halfLineEnd ? to - 1 : to);
        }
        findRecordEnd(bytes);
    }

    /** Follows the quotes in a few places, few so that the compiler hears of this early, and returns the index of the next. */
    private int followSome(byte[] bytes, int quote, int last, boolean atEnd) {
        int next = quote;
        for (int i = 0; i < PLACES_AT_A_TIME && next < last; i++) {
            next = followNear(bytes, next, last, atEnd);
        }
        return next;
    }

    /** Follows a quote and those near it, and returns the index of the next: where one quote is, another is near. */
    private int followNear(byte[] bytes, int quote, int last, boolean atEnd) {
        int most = Math.min(last - quote, ByteSearch.BLOCK);
        long near = 1;
        if (quote + ByteSearch.BLOCK > bytes.length) {
            most = 1;
        } else {
            near = ByteSearch.bits(bytes, quote, QUOTES) & -1L >>> ByteSearch.BLOCK - most;
        }
        for (; near != 0; near &= near - 1) {
            boolean decided = follow(bytes, quote + Long.numberOfTrailingZeros(near), last, atEnd);
            if (!decided || malformed >= 0) {
                return UNDECIDED;
            }
        }
        return ByteSearch.indexOf(bytes, Cells.QUOTE, Math.max(next, quote + most), last);
    }

    /** Follows the last byte, if it is a quote that is not followed yet, and says whether it is known what it is. */
    private boolean followLast(byte[] bytes, int last, boolean atEnd) {
        if (last < next || bytes[last] != Cells.QUOTE) {
            return true;
        }
        if (open < 0) {
            opening(bytes, last);
            return true;
        }
        next = last;
        return atEnd && close(last);
    }

    /** Returns the index after the last line end that is known to end a record; 0 if there is none. */
    int recordEnd() {
        return recordEnd;
    }

    /** Returns the index of the quote that is not closed yet, or -1. */
    int open() {
        return open;
    }

    /** Returns the index of a character that must not follow a closing quote, or -1. Nothing after it was looked at. */
    int malformed() {
        return malformed;
    }

    /** Returns the index after the last byte of which it is known what it is. */
    int next() {
        return next;
    }

    /** Forgets the first bytes, up to a record end. */
    void drop(int count) {
        next -= count;
        open = open < 0 ? -1 : open - count;
        outside = Math.max(0, outside - count);
        recordEnd = 0;
    }

    /** Follows one quote, if it is not the second of two, and says whether enough has arrived to know what it is. */
    private boolean follow(byte[] bytes, int quote, int last, boolean atEnd) {
        if (quote < next) {
            return true;
        }
        if (open >= 0) {
            return closing(bytes, quote, last, atEnd);
        }
        next = quote + 1;
        opening(bytes, quote);
        return true;
    }

    private void opening(byte[] bytes, int quote) {
        if (quote == 0 || Cells.endsCell(bytes[quote - 1])) {
            addGap(bytes, quote);
            open = quote;
        }
    }

    /** Says whether enough has arrived to know what the quote is. */
    private boolean closing(byte[] bytes, int quote, int last, boolean atEnd) {
        byte follower = bytes[quote + 1];
        if (follower == Cells.QUOTE) {
            next = quote + 2;
            return true;
        }
        if (Cells.endsCell(follower)) {
            return close(quote);
        }
        next = quote;
        if (!atEnd && quote + LONGEST_CHARACTER > last) {
            return false;
        }
        malformed = quote + 1;
        return true;
    }

    private boolean close(int quote) {
        open = -1;
        next = quote + 1;
        outside = next;
        return true;
    }

    /** Notes what is outside of quotes since the last of them. */
    private void addGap(byte[] bytes, int to) {
        if (gapCount == MOST_GAPS) {
            findRecordEnd(bytes);
        }
        gapBegins[gapCount] = outside;
        gapEnds[gapCount] = to;
        gapCount++;
    }

    /** Looks for the last line end outside of quotes, from the last gap back to the first that has one. */
    private void findRecordEnd(byte[] bytes) {
        boolean found = false;
        while (gapCount > 0 && !found) {
            gapCount--;
            int i = gapEnds[gapCount];
            while (i > gapBegins[gapCount] && !Cells.endsLine(bytes[i - 1])) {
                i--;
            }
            found = i > gapBegins[gapCount];
            recordEnd = found ? i : recordEnd;
        }
        gapCount = 0;
    }
}
