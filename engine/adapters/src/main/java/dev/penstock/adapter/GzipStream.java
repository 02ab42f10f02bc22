package dev.penstock.adapter;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/**
 * The content of gzip data (RFC 1952): of all its members, one after the other.
 *
 * <p>Java's own stream stops without a word at a second member that is cut or damaged, or that has not arrived yet. Here
 * whatever follows a member is another one, and whole; anything else is a {@link DataFormatException}. Used by one
 * thread.
 */
final class GzipStream extends InputStream {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int UNKNOWN_FLAGS = 0xE0;

    private final InputStream in;
    private final String name;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private int members;
    private boolean inMember;
    private boolean closed;

    /**
     * @param in the gzip data; closed with this stream
     * @param name the name of the file for messages
     */
    GzipStream(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException(name + " is closed");
        }
        if (length == 0) {
            return 0;
        }
        while (inMember || beginMember()) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                fill();
                inflater.setInput(buffer, position, limit - position);
            } else {
                throw malformed("it needs a dictionary, which gzip does not have");
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            inflater.end();
            in.close();
        }
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (java.util.zip.DataFormatException e) {
            DataFormatException malformed = malformed(String.valueOf(e.getMessage()));
            malformed.initCause(e);
            throw malformed;
        }
    }

    /** Reads the header of the next member, if there is one. */
    private boolean beginMember() throws IOException {
        if (members > 0 && position == limit && !refill()) {
            return false;
        }
        members++;
        checksum.reset();
        int first = headerByte();
        int second = headerByte();
        if (first != 0x1F || second != 0x8B) {
            throw malformed(
                    "member " + members + " begins with the bytes " + hex(first) + hex(second) + "; allowed is 1f8b");
        }
        int method = headerByte();
        int flags = headerByte();
        if (method != 8 || (flags & UNKNOWN_FLAGS) != 0) {
            throw malformed("member " + members + " has the method " + method + " and the flags " + flags
                    + "; allowed are the method 8 and flags below 32");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(little(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            int expected = (int) checksum.getValue() & 0xFFFF;
            if (little(2) != expected) {
                throw malformed("the checksum of the header of member " + members + " is wrong");
            }
        }
        checksum.reset();
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        inMember = true;
        return true;
    }

    /** Compares the content of a member with what its end says of it. */
    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        int expectedChecksum = (int) checksum.getValue();
        int expectedSize = (int) inflater.getBytesWritten();
        if (little(4) != expectedChecksum) {
            throw malformed("the checksum of member " + members + " is wrong");
        }
        if (little(4) != expectedSize) {
            throw malformed("the size of member " + members + " is wrong");
        }
        inMember = false;
    }

    private int little(int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= headerByte() << (8 * i);
        }
        return value;
    }

    private int headerByte() throws IOException {
        if (position == limit) {
            fill();
        }
        checksum.update(buffer, position, 1);
        int value = buffer[position] & 0xFF;
        position++;
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            headerByte();
        }
    }

    private void skipText() throws IOException {
        int last = headerByte();
        while (last != 0) {
            last = headerByte();
        }
    }

    private void fill() throws IOException {
        if (!refill()) {
            throw malformed("the data ends within member " + Math.max(members, 1));
        }
    }

    private boolean refill() throws IOException {
        position = 0;
        limit = Math.max(in.read(buffer, 0, buffer.length), 0);
        return limit > 0;
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }

    private DataFormatException malformed(String reason) {
        return new DataFormatException(name, 0, 0, "this is not whole gzip data: " + reason);
    }
}
