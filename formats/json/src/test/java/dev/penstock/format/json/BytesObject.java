package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.InputObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes in memory named {@code bucket/key}, which come a few at a time if that is wished. */
record BytesObject(byte[] bytes, int most) implements InputObject {

    static BytesObject of(byte[] bytes) {
        return new BytesObject(bytes, Integer.MAX_VALUE);
    }

    static BytesObject of(String text) {
        return of(text.getBytes(UTF_8));
    }

    @Override
    public String name() {
        return "bucket/key";
    }

    @Override
    public InputStream open() {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int calls;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                calls++;
                return super.read(
                        target, offset, Math.min(length, most == Integer.MAX_VALUE ? length : 1 + calls % most));
            }
        };
    }
}
