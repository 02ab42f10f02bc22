package dev.penstock.format.json;

import dev.penstock.data.Kind;

/**
 * Scans lines that are like those before, which most are, in one loop that only compares what a {@link LinePlan} says
 * and finds the ends of values. A line that is different in any way is left to the {@link RecordCursor}, from its
 * beginning, and so is one that is wrong; the plan learns from it.
 *
 * <p>Used by one thread, for one block.
 */
final class PlannedLines {

    private static final byte STRING = Kind.STRING.code();
    private static final byte NUMBER = Kind.NUMBER.code();

    /** What a number has at most that is scanned here: seven digits on either side of its point, and its sign. */
    private static final int MOST_NUMBER_BYTES = 16;

    /** How many lines make good for one that was not as planned. */
    private static final int MISS = 4;

    private static final int MOST_TRUST = 64;

    /** How many lines one call scans in the first batches of a run: so few that the compiler soon hears of them. */
    private static final int FIRST_PART = 1;

    private static final int LATER_PART = 1 << 30;
    private static final int FIRST_BATCHES = 24;

    private final LineBlock block;
    private final JsonScanner scanner;
    private final RecordColumns columns;
    private final int mostLine;
    private final LinePlan plan;
    private final int part;
    private int trust;

    /**
     * @param plan what is known of the file's lines, which learns more
     * @param batches how many batches of the run have been decoded before
     */
    PlannedLines(
            LineBlock block,
            JsonLimits limits,
            JsonScanner scanner,
            RecordColumns columns,
            LinePlan plan,
            int batches) {
        this.block = block;
        this.plan = plan;
        this.scanner = scanner;
        this.columns = columns;
        this.part = batches < FIRST_BATCHES ? FIRST_PART : LATER_PART;
        this.mostLine = limits.maxRecordBytes();
        this.trust = limits.maxNumberBytes() < MOST_NUMBER_BYTES ? -1 : MOST_TRUST;
    }

    /** Learns from a line that was not as planned; its object, which has been checked, begins at {@code at}. */
    void learn(ObjectScanner record, int at) {
        trust -= MISS;
        if (trust >= 0 && plan.mayLearn()) {
            plan.beginLine();
            record.teach(at, plan);
        }
    }

    /** Whether most lines were as planned. */
    boolean isGood() {
        return trust >= 0;
    }

    /**
     * Scans lines from the one that begins at {@code from} on, as long as they are as planned, and ends their rows.
     *
     * @return where the first line begins that is not scanned
     */
    int scan(int from) {
        if (trust < 0) {
            return from;
        }
        int before = columns.row();
        int most = columns.room() - 1;
        int line = from;
        int rows;
        do {
            rows = Math.min(columns.row() + part, most);
            line = lines(line, rows, block.bytes(), plan.cells(), plan.end());
        } while (columns.row() == rows && rows < most);
        trust = Math.min(MOST_TRUST, trust + columns.row() - before);
        return line;
    }

    /** Scans lines until there are so many rows. */
    private int lines(int from, int rows, byte[] text, long[] cells, int end) {
        int[][] offsets = columns.offsets();
        int[][] lengths = columns.lengths();
        byte[][] kinds = columns.kinds();
        int row = columns.row();
        int to = block.to();
        int line = from;
        while (line < to && row < rows && text[line] == '{') {
            int i = line;
            for (int k = 0; k < end; k += LinePlan.CELLS) {
                long difference = (Words.get(text, i) ^ cells[k]) & cells[k + 3]
                        | (Words.get(text, i + 8) ^ cells[k + 1]) & cells[k + 4]
                        | (Words.get(text, i + 16) ^ cells[k + 2]) & cells[k + 5];
                if (difference != 0) {
                    continue;
                }
                long rest = cells[k + LinePlan.REST];
                if ((rest & LinePlan.DOUBTFUL) != 0 && !plan.stands(k, text, i, line)) {
                    continue;
                }
                int begin = i + ((int) rest & LinePlan.LENGTH);
                int slot = (int) (rest >> 32);
                if ((rest & LinePlan.STRING) != 0) {
                    int stop = plainEnd(text, begin);
                    i = stop + 1;
                    if (text[stop] != '"') {
                        i = unusual(begin - 1, slot);
                    } else if (slot >= 0) {
                        offsets[slot][row] = begin;
                        lengths[slot][row] = stop - begin;
                        kinds[slot][row] = STRING;
                    }
                } else {
                    i = (rest & LinePlan.OTHER) != 0 ? begin : JsonNumber.shortEnd(text, begin);
                    if (i == begin) {
                        i = unusual(begin, slot);
                    } else if (slot >= 0) {
                        offsets[slot][row] = begin;
                        lengths[slot][row] = i - begin;
                        kinds[slot][row] = NUMBER;
                    }
                }
                if (i < 0) {
                    return line;
                }
            }
            i = scanner.skipSpace(i);
            if (text[i] != '}') {
                return line;
            }
            i = scanner.skipSpace(i + 1);
            if (text[i] != '\n' || i - line > mostLine) {
                return line;
            }
            line = i + 1;
            row++;
            columns.endRow();
        }
        return line;
    }

    /** Returns the index of the first byte that is a quote, or that does not stand in most strings. */
    private static int plainEnd(byte[] text, int from) {
        int i = from;
        long marks = Words.unusualMarks(Words.get(text, i));
        while (marks == 0) {
            i += 8;
            marks = Words.unusualMarks(Words.get(text, i));
        }
        return i + Words.first(marks);
    }

    /** Scans any value, and returns the index after it, or -1 if it is wrong. */
    private int unusual(int begin, int slot) {
        try {
            int stop = scanner.value(block.bytes(), begin);
            if (slot >= 0) {
                columns.put(slot, begin, stop, scanner.kind());
            }
            return stop;
        } catch (Refusal e) {
            // Whoever scans the line again says what is wrong with it.
            return -1;
        }
    }
}
