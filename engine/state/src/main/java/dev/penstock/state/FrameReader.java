package dev.penstock.state;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the frames of a journal from a position to its end.
 *
 * <p>The last frame may be torn, because its writer was killed: it is shorter than it says, or, after a power cut, nothing
 * but zeros. Whatever else is not as it was written is damage.
 */
final class FrameReader {

    private final InputStream in;
    private final long generation;
    private final long end;
    private final String place;
    private long position;

    /** @param file stands at the position; it may be closed only after the last call */
    FrameReader(RandomAccessFile file, long generation, long position, String place) throws IOException {
        file.seek(position);
        this.in = new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16);
        this.generation = generation;
        this.position = position;
        this.end = file.length();
        this.place = place;
    }

    /** Returns the text of the next whole frame. */
    Optional<byte[]> next() throws IOException {
        if (end - position < Frame.HEADER_BYTES) {
            return Optional.empty();
        }
        byte[] header = in.readNBytes(Frame.HEADER_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(header);
        int length = fields.getInt();
        int checksum = fields.getInt();
        if (fields.getInt() != Frame.headerChecksum(generation, position, length, checksum)) {
            if (isZero(header) && restIsZero()) {
                return Optional.empty();
            }
            throw damage("the checksum of the head of the step does not match");
        }
        if (length > end - position - Frame.HEADER_BYTES) {
            return Optional.empty();
        }
        byte[] text = in.readNBytes(length);
        if (Frame.checksum(text) != checksum) {
            throw damage("the checksum of the step does not match");
        }
        position += Frame.HEADER_BYTES + length;
        return Optional.of(text);
    }

    /** Returns where the whole frames end. */
    long position() {
        return position;
    }

    CorruptStateException damage(String found) {
        return new CorruptStateException(place, "byte " + position + ": " + found);
    }

    private boolean restIsZero() throws IOException {
        byte[] bytes = in.readNBytes(1 << 16);
        while (bytes.length > 0) {
            if (!isZero(bytes)) {
                return false;
            }
            bytes = in.readNBytes(1 << 16);
        }
        return true;
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }
}
