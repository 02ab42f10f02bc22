package dev.penstock.adapter;

import static dev.penstock.adapter.Places.place;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that writes many partitions at once does not take a descriptor for each. */
class OpenFilesTest {

    private static final int OBJECTS = 500;

    @TempDir
    private Path folder;

    @Test
    void objectsThatPauseHoldNoDescriptor() throws IOException {
        assumeDescriptorsAreTold();
        DirectoryObjectStore store = new DirectoryObjectStore(folder);
        byte[] small = "small".getBytes(StandardCharsets.UTF_8);
        byte[] large = "0123456789".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        long before = openDescriptors();
        List<StagedObject> objects = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            StagedObject object = store.stage(place("run", "bucket"), "key-" + i);
            object.write(small, 0, small.length);
            object.pause();
            object.write(large, 10, large.length - 10);
            object.write(small, 0, small.length);
            object.pause();
            objects.add(object);
        }
        long during = openDescriptors();
        for (StagedObject object : objects) {
            StagedReference staged = object.finish();
            store.publish(staged);
        }

        assertTrue(during - before < OBJECTS / 10, (during - before) + " descriptors for " + OBJECTS + " objects");
        String expected = "small" + new String(large, 10, large.length - 10, StandardCharsets.UTF_8) + "small";
        assertArrayEquals(
                expected.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(folder.resolve("bucket/key-499")));
    }

    @Test
    void anObjectThatEndsGivesItsDescriptorBack() throws IOException {
        assumeDescriptorsAreTold();
        DirectoryObjectStore store = new DirectoryObjectStore(folder);
        byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
        long before = openDescriptors();
        for (int i = 0; i < OBJECTS; i++) {
            try (StagedObject object = store.stage(place("run", "bucket"), "key-" + i)) {
                object.write(bytes, 0, bytes.length);
                if (i % 2 == 0) {
                    object.finish();
                }
            }
        }
        long after = openDescriptors();

        assertTrue(after - before < OBJECTS / 10, (after - before) + " descriptors after " + OBJECTS + " objects");
    }

    private static void assumeDescriptorsAreTold() {
        Assumptions.assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "this system does not tell its open descriptors");
    }

    private static long openDescriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
