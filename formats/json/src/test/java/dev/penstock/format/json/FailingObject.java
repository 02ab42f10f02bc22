package dev.penstock.format.json;

import dev.penstock.connector.InputObject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An object whose bytes break off with a failure to read. */
record FailingObject(InputObject object) implements InputObject {

    @Override
    public String name() {
        return object.name();
    }

    @Override
    public InputStream open() throws IOException {
        return new FilterInputStream(object.open()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
    }
}
