package dev.penstock.format.csv;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8.
 *
 * <p>What is malformed is handed on, so that it is found where it stands, after all that is wrong before it: half of a
 * surrogate pair as the three bytes that it would have in UTF-8, and a byte that ends the file alone as 0xFF. Used by one
 * thread.
 */
final class Utf16Stream extends InputStream {

    /** Stands for a byte without its second. */
    static final byte HALF_UNIT = (byte) 0xFF;

    private static final int BLOCK_BYTES = 8 << 10;
    private static final int MOST_BYTES_OF_UNIT = 3;

    private final InputStream in;
    private final boolean lowFirst;
    private final byte[] units = new byte[BLOCK_BYTES];
    private final byte[] text = new byte[(BLOCK_BYTES / 2 + 1) * MOST_BYTES_OF_UNIT];
    private int next;
    private int end;

    /** The first half of a surrogate pair whose second half was not read yet, or 0. */
    private char high;

    Utf16Stream(InputStream in, Encoding encoding) {
        this.in = in;
        this.lowFirst = encoding == Encoding.UTF_16LE;
    }

    @Override
    public int read() throws IOException {
        return available(1) == 0 ? -1 : text[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = available(length);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(text, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Returns how many bytes there are at once, up to those that are wanted; 0 at the end. */
    private int available(int wanted) throws IOException {
        boolean atEnd = false;
        while (next == end && wanted > 0 && !atEnd) {
            int read = in.readNBytes(units, 0, units.length);
            atEnd = read < units.length;
            next = 0;
            end = 0;
            for (int i = 0; i + 1 < read; i += 2) {
                unit(lowFirst ? unit(units[i + 1], units[i]) : unit(units[i], units[i + 1]));
            }
            if (atEnd) {
                endHalfPair();
            }
            if ((read & 1) != 0) {
                text[end++] = HALF_UNIT;
            }
        }
        return Math.min(wanted, end - next);
    }

    private static char unit(byte higher, byte lower) {
        return (char) ((higher & 0xFF) << 8 | lower & 0xFF);
    }

    private void unit(char unit) {
        if (high != 0 && Character.isLowSurrogate(unit)) {
            int character = Character.toCodePoint(high, unit);
            high = 0;
            text[end++] = (byte) (0xF0 | character >> 18);
            text[end++] = (byte) (0x80 | character >> 12 & 0x3F);
            text[end++] = (byte) (0x80 | character >> 6 & 0x3F);
            text[end++] = (byte) (0x80 | character & 0x3F);
            return;
        }
        endHalfPair();
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            character(unit);
        }
    }

    private void endHalfPair() {
        if (high != 0) {
            character(high);
            high = 0;
        }
    }

    private void character(char unit) {
        if (unit < 0x80) {
            text[end++] = (byte) unit;
        } else if (unit < 0x800) {
            text[end++] = (byte) (0xC0 | unit >> 6);
            text[end++] = (byte) (0x80 | unit & 0x3F);
        } else {
            text[end++] = (byte) (0xE0 | unit >> 12);
            text[end++] = (byte) (0x80 | unit >> 6 & 0x3F);
            text[end++] = (byte) (0x80 | unit & 0x3F);
        }
    }
}
