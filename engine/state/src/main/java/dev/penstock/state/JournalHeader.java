package dev.penstock.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first 32 bytes of a journal: {@code penstock}, the format version, the generation, the end of its summary, and the
 * checksum of these. They stay as they are in every version to come.
 *
 * @param version of the format of the frames
 * @param generation tells this file from the one that it has replaced
 * @param summaryEnd the position behind the frames with which the file began
 */
record JournalHeader(int version, long generation, long summaryEnd) {

    static final int BYTES = 32;

    private static final byte[] MAGIC = "penstock".getBytes(StandardCharsets.US_ASCII);

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(MAGIC).putInt(version).putLong(generation).putLong(summaryEnd);
        return bytes.putInt(checksum(bytes.array())).array();
    }

    static JournalHeader read(RandomAccessFile file, String place) throws IOException {
        if (file.length() < BYTES) {
            throw new CorruptStateException(place, "it has %d bytes; the least is %d".formatted(file.length(), BYTES));
        }
        byte[] array = new byte[BYTES];
        file.seek(0);
        file.readFully(array);
        if (!Arrays.equals(array, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new CorruptStateException(place, "it does not begin with the word penstock");
        }
        ByteBuffer bytes = ByteBuffer.wrap(array, MAGIC.length, BYTES - MAGIC.length);
        JournalHeader header = new JournalHeader(bytes.getInt(), bytes.getLong(), bytes.getLong());
        if (bytes.getInt() != checksum(array)) {
            throw new CorruptStateException(place, "the checksum of its first 32 bytes does not match");
        }
        return header;
    }

    private static int checksum(byte[] header) {
        CRC32C checksum = new CRC32C();
        checksum.update(header, 0, BYTES - Integer.BYTES);
        return (int) checksum.getValue();
    }
}
