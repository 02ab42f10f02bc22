package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.io.InputStream;

/** Reads objects and compares. */
final class InputStreamCheck {

    private InputStreamCheck() {}

    static void same(byte[] expected, StoredObject object) throws IOException {
        try (InputStream in = object.open()) {
            assertArrayEquals(expected, in.readAllBytes());
        }
    }
}
