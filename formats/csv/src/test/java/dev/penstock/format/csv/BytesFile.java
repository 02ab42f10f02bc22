package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.InputObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file in memory that counts its open streams, and whose streams answer with a few bytes at a time if told so. */
final class BytesFile implements InputObject {

    private final byte[] bytes;
    private final List<Integer> steps;
    private int unclosed;
    private int delivered;

    BytesFile(byte[] bytes, List<Integer> steps) {
        this.bytes = bytes;
        this.steps = steps;
    }

    static BytesFile of(String text) {
        return of(text.getBytes(UTF_8));
    }

    static BytesFile of(byte[] bytes) {
        return new BytesFile(bytes, List.of(Integer.MAX_VALUE));
    }

    /** Returns how many streams were opened and not closed. */
    int unclosed() {
        return unclosed;
    }

    /** Returns how many bytes all streams together have answered with. */
    int delivered() {
        return delivered;
    }

    @Override
    public String name() {
        return "in/a.csv";
    }

    @Override
    public InputStream open() {
        unclosed++;
        return new Dripping();
    }

    private final class Dripping extends InputStream {

        private final ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        private int reads;

        @Override
        public int read() {
            throw new UnsupportedOperationException("one byte at a time is slow");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int read = in.read(target, offset, Math.min(length, steps.get(reads++ % steps.size())));
            delivered += Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            unclosed--;
            in.close();
        }
    }
}
