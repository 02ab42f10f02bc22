package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalDamageTest {

    @TempDir
    private Path folder;

    private int beforeLast;

    @BeforeEach
    void twoRuns() throws IOException {
        try (JournalStateStore store = Folders.open(folder)) {
            store.begin(asked("orders", "a"));
            store.commit(manifest(asked("orders", "a"), NOON));
            store.finish("a");
            store.begin(asked("orders", "b"));
            beforeLast = Folders.bytes(folder).length;
            store.commit(manifest(asked("orders", "b"), NOON.plusSeconds(1)));
        }
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] whole = Folders.bytes(folder);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Files.write(Folders.journal(folder), flipped);

            String place = "byte " + i;
            CorruptStateException e = assertThrows(CorruptStateException.class, () -> Folders.open(folder), place);
            assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
            assertArrayEquals(flipped, Folders.bytes(folder), place);
        }
    }

    @Test
    void aTornLastStepWasNotTaken() throws IOException {
        byte[] whole = Folders.bytes(folder);
        for (int length = beforeLast; length < whole.length; length++) {
            Files.write(Folders.journal(folder), Arrays.copyOf(whole, length));

            try (JournalStateStore store = Folders.open(folder)) {
                assertEquals(Optional.of(new Watermark(NOON, "a")), store.watermark("orders"));
                assertEquals(List.of(), store.unfinished());
                assertEquals(length, Folders.bytes(folder).length, "a reader cuts nothing off");
                if (length % 23 == 0) {
                    assertEquals(List.of(asked("orders", "b")), store.takeOver());
                    assertReadable(Folders.bytes(folder).length);
                }
            }
        }
    }

    private void assertReadable(int length) throws IOException {
        try (JournalStateStore store = Folders.open(folder)) {
            assertTrue(length > beforeLast);
            assertEquals(2, store.executions("orders", 10).size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 12, 13, 70_000})
    void zerosThatAPowerCutLeftAreCutOff(int zeros) throws IOException {
        byte[] whole = Folders.bytes(folder);
        Files.write(Folders.journal(folder), Arrays.copyOf(whole, whole.length + zeros));

        try (JournalStateStore store = Folders.open(folder)) {
            assertEquals(1, store.unfinished().size());
            store.finish("b");
        }

        assertReadable(Folders.bytes(folder).length);
    }

    @Test
    void zerosBeforeOtherBytesAreDamage() throws IOException {
        byte[] whole = Folders.bytes(folder);
        byte[] longer = Arrays.copyOf(whole, whole.length + 70_000);
        longer[longer.length - 1] = 1;
        Files.write(Folders.journal(folder), longer);

        assertThrows(CorruptStateException.class, () -> Folders.open(folder));
    }

    @Test
    void aStepInAnotherPlaceIsDamage() throws IOException {
        byte[] whole = Folders.bytes(folder);
        byte[] twice = Arrays.copyOf(whole, whole.length + whole.length - beforeLast);
        System.arraycopy(whole, beforeLast, twice, whole.length, whole.length - beforeLast);
        Files.write(Folders.journal(folder), twice);

        CorruptStateException e = assertThrows(CorruptStateException.class, () -> Folders.open(folder));
        assertEquals(
                "the state in " + Folders.journal(folder) + " is damaged: byte " + whole.length
                        + ": the checksum of the head of the step does not match; it is left as it is",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void aJournalWithoutItsHeadIsDamage(int length) throws IOException {
        Files.write(Folders.journal(folder), Arrays.copyOf(Folders.bytes(folder), length));

        assertThrows(CorruptStateException.class, () -> Folders.open(folder));
    }

    @Test
    void damageThatHappensWhileItIsOpenIsFound() throws IOException {
        try (JournalStateStore store = Folders.open(folder)) {
            Files.write(Folders.journal(folder), Arrays.copyOf(Folders.bytes(folder), beforeLast));

            assertThrows(CorruptStateException.class, () -> store.watermark("orders"));
        }
        assertEquals(beforeLast, Folders.bytes(folder).length);
    }

    @Test
    void aStateThatIsGoneIsNotBegunAnew() throws IOException {
        try (JournalStateStore store = Folders.open(folder)) {
            Files.delete(Folders.journal(folder));

            assertThrows(IOException.class, () -> store.begin(asked("orders", "c")));
        }
    }
}
