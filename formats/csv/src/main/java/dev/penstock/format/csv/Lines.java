package dev.penstock.format.csv;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Which line each piece of a file begins.
 *
 * <p>Only messages about faults ask for it. So pieces are not counted when they are cut, by one thread at a time, but when
 * they are decoded, by many, where the line ends are found anyway; and what was not decoded yet is counted when somebody
 * asks. Used by many threads.
 */
final class Lines {

    /** More are counted at once, so that no more of their bytes are held. */
    private static final int MOST_UNCOUNTED = 16;

    private final Queue<Piece> uncounted = new ArrayDeque<>();
    private long line = 1;

    /** A piece of the file that was cut. */
    static final class Piece {

        /** Null when the line ends are counted. */
        private Cut cut;

        private int lineEnds;

        /** The line that the piece begins, or 0 as long as it is one of those that wait. */
        private long line;

        private Piece(Cut cut) {
            this.cut = cut;
        }

        private int lineEnds() {
            if (cut != null) {
                lineEnds = cut.countLineEnds();
                cut = null;
            }
            return lineEnds;
        }
    }

    /** Notes that records were cut, which are decoded later; those before them were noted. */
    synchronized Piece add(Cut cut) {
        Piece piece = new Piece(cut);
        uncounted.add(piece);
        while (uncounted.element().cut == null || uncounted.size() > MOST_UNCOUNTED) {
            pass(uncounted.remove());
        }
        return piece;
    }

    /** Notes that bytes were cut that nobody decodes. */
    synchronized void pass(Cut cut) {
        add(cut).lineEnds();
    }

    /** Tells how many line ends a piece has, before anybody writes to its bytes. */
    synchronized void count(Piece piece, int lineEnds) {
        piece.lineEnds = lineEnds;
        piece.cut = null;
    }

    /** Returns the line that a piece begins. */
    synchronized long of(Piece piece) {
        if (piece.line > 0) {
            return piece.line;
        }
        long begin = line;
        for (Piece before : uncounted) {
            if (before == piece) {
                break;
            }
            begin += before.lineEnds();
        }
        return begin;
    }

    /** Returns the line that begins behind everything that was cut. */
    synchronized long next() {
        long next = line;
        for (Piece piece : uncounted) {
            next += piece.lineEnds();
        }
        return next;
    }

    private void pass(Piece piece) {
        piece.line = line;
        line += piece.lineEnds();
    }
}
