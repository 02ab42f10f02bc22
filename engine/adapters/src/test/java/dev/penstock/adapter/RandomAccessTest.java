package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomAccessTest {

    private static final byte[] BYTES = "0123456789".getBytes(US_ASCII);

    @TempDir
    Path root;

    @Test
    void anyRangeCanBeRead() throws IOException {
        for (RandomAccessObject object : objects()) {
            try (RandomAccessBytes bytes = object.openRandomAccess()) {
                byte[] target = "......".getBytes(US_ASCII);
                bytes.read(6, target, 1, 4);
                bytes.read(10, target, 6, 0);

                assertEquals(".6789.", new String(target, US_ASCII));
                assertEquals(10, bytes.size());
            }
        }
    }

    @Test
    void aRangeThatIsNotThereIsRefused() throws IOException {
        for (RandomAccessObject object : objects()) {
            try (RandomAccessBytes bytes = object.openRandomAccess()) {
                byte[] target = new byte[20];

                assertThrows(EOFException.class, () -> bytes.read(7, target, 0, 4));
                assertThrows(EOFException.class, () -> bytes.read(1L << 40, target, 0, 1));
                assertThrows(IndexOutOfBoundsException.class, () -> bytes.read(-1, target, 0, 1));
                assertThrows(IndexOutOfBoundsException.class, () -> bytes.read(0, target, 18, 3));
            }
        }
    }

    @Test
    void aFileThatIsReplacedStaysTheOneThatWasOpened() throws IOException {
        Path file = Files.write(root.resolve("a"), BYTES);
        Path other = Files.writeString(root.resolve("b"), "abc");
        try (RandomAccessBytes bytes = new LocalFile(file).openRandomAccess()) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            byte[] target = new byte[10];
            bytes.read(0, target, 0, 10);

            assertEquals("0123456789", new String(target, US_ASCII));
        }
    }

    private List<RandomAccessObject> objects() throws IOException {
        Files.createDirectories(root.resolve("in"));
        Path file = Files.write(root.resolve("in/a"), BYTES);
        MemoryObjectStore memory = new MemoryObjectStore();
        memory.put("in", "a", BYTES);
        return List.of(new LocalFile(file), only(new DirectoryObjectStore(root)), only(memory));
    }

    private static RandomAccessObject only(ObjectStore store) throws IOException {
        return (RandomAccessObject) store.list("in", "").get(0);
    }
}
