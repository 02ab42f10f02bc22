package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server for a test class; a store and an empty bucket for each test. */
abstract class StoreFixture {

    static Server server;
    static Raw raw;

    private static int tests;

    S3ObjectStore store;
    String bucket;

    @BeforeAll
    static void startServer() throws Exception {
        server = Server.start();
        raw = new Raw(server.endpoint());
    }

    @AfterAll
    static void stopServer() throws Exception {
        raw.close();
        server.stop();
    }

    @BeforeEach
    void openStore() {
        store = server.store();
        bucket = "bucket-" + ++tests;
        raw.createBucket(bucket);
    }

    @AfterEach
    void closeStore() {
        store.close();
        // The server keeps everything in memory.
        raw.keys(bucket).forEach(key -> raw.delete(bucket, key));
    }

    final RunPlace place(String run) {
        return new RunPlace(run, bucket, "flow/");
    }

    /** Returns a key as runs have it. */
    static String key(String run, String name) {
        return "flow/" + run + "/" + name;
    }

    final StagedReference staged(String run, String name, String text) throws IOException {
        return staged(store, run, name, text.getBytes(UTF_8));
    }

    final StagedReference staged(ObjectStore into, String run, String name, byte[] bytes) throws IOException {
        try (StagedObject staged = into.stage(place(run), key(run, name))) {
            staged.write(bytes, 0, bytes.length);
            return staged.finish();
        }
    }

    final List<String> keys(String prefix) throws IOException {
        return store.list(bucket, prefix).stream().map(StoredObject::key).toList();
    }

    final StoredObject object(String key) throws IOException {
        for (StoredObject object : store.list(bucket, key)) {
            if (object.key().equals(key)) {
                return object;
            }
        }
        throw new FileNotFoundException(key);
    }

    final String text(String key) throws IOException {
        try (InputStream in = object(key).open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }
}
