package dev.penstock.connector.state;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Random ids, for runs and sessions: nobody else has the same, and nobody can guess them.
 *
 * <p>They are those of {@link UUID#randomUUID}, whose first takes 20 ms, because it starts the security providers of the
 * JDK. Where the system itself gives random bytes as a file, they come from there. May be called from any thread.
 */
public final class RandomId {

    private static final String SYSTEM = "/dev/urandom";
    private static final int BYTES = 16;

    private RandomId() {}

    /** Returns a random UUID, of version 4. */
    public static UUID next() {
        byte[] random;
        try (InputStream in = new FileInputStream(SYSTEM)) {
            random = in.readNBytes(BYTES);
        } catch (IOException notThere) {
            return UUID.randomUUID();
        }
        return random.length == BYTES ? of(random) : UUID.randomUUID();
    }

    private static UUID of(byte[] random) {
        ByteBuffer bits = ByteBuffer.wrap(random);
        long first = bits.getLong() & ~0xf000L | 0x4000L;
        long second = bits.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(first, second);
    }
}
