package dev.penstock.format.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 made into UTF-8.
 *
 * <p>What is no character becomes bytes that are not UTF-8, so that it is found where it stands, by those who know the
 * line: half of a surrogate pair the three bytes that such a number would have, and half of a unit at the end of the
 * file {@link #CUT}. Used by one thread.
 */
final class Utf16Stream extends FilterInputStream {

    /** Stands where the file ends in the middle of a unit. */
    static final byte CUT = (byte) 0xFF;

    private final boolean bigEndian;
    private final byte[] source = new byte[8192];
    private final byte[] made = new byte[3 * 4096 + 4];
    private int given;
    private int filled;
    private int high;
    private boolean ended;

    private Utf16Stream(InputStream units, boolean bigEndian) {
        super(units);
        this.bigEndian = bigEndian;
    }

    static Utf16Stream bigEndian(InputStream units) {
        return new Utf16Stream(units, true);
    }

    static Utf16Stream littleEndian(InputStream units) {
        return new Utf16Stream(units, false);
    }

    @Override
    public int read() throws IOException {
        return make() ? made[given++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!make()) {
            return -1;
        }
        int count = Math.min(length, filled - given);
        System.arraycopy(made, given, target, offset, count);
        given += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Makes bytes if none are left; false at the end. */
    private boolean make() throws IOException {
        while (given == filled && !ended) {
            given = 0;
            filled = 0;
            int read = in.readNBytes(source, 0, source.length);
            for (int i = 0; i + 1 < read; i += 2) {
                int first = source[i] & 0xFF;
                int second = source[i + 1] & 0xFF;
                add(bigEndian ? first << 8 | second : second << 8 | first);
            }
            if (read < source.length) {
                end((read & 1) != 0);
            }
        }
        return given < filled;
    }

    private void add(int unit) {
        if (high != 0 && Character.isLowSurrogate((char) unit)) {
            int character = Character.toCodePoint((char) high, (char) unit);
            high = 0;
            filled = JsonEscapes.encode(character, made, filled);
            return;
        }
        flush();
        if (Character.isHighSurrogate((char) unit)) {
            high = unit;
        } else {
            filled = JsonEscapes.encode(unit, made, filled);
        }
    }

    private void flush() {
        if (high != 0) {
            filled = JsonEscapes.encode(high, made, filled);
            high = 0;
        }
    }

    private void end(boolean cut) {
        ended = true;
        flush();
        if (cut) {
            made[filled++] = CUT;
        }
    }
}
