package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request of a run fails once, in every way; and the process dies at every request. */
class FaultTest extends StoreFixture {

    private static final byte[] LARGE = noise((5 << 20) + 100);
    private static final byte[] MIDDLE = noise(100_000);
    private static final byte[] SMALL = noise(1000);

    private static FaultyProxy proxy;

    @BeforeAll
    static void startProxy() throws IOException {
        proxy = new FaultyProxy(server.endpoint());
    }

    @AfterAll
    static void stopProxy() {
        proxy.stop();
    }

    /** A run as the engine makes it: what is committed survives its process. */
    private final class Run {

        private final String id;
        private final byte[] first;
        private final List<StagedReference> committed = new ArrayList<>();

        /** An object of several parts takes its time, so only one kind of fault has one. */
        Run(String id, Fault.Kind kind) {
            this.id = id;
            this.first = kind == Fault.Kind.CUT_AFTER ? LARGE : MIDDLE;
        }

        void run(S3ObjectStore on) throws IOException {
            List<StagedReference> all = new ArrayList<>();
            try (StagedObject one = on.stage(place(id), key(id, "first"));
                    StagedObject two = on.stage(place(id), key(id, "second"))) {
                one.write(first, 0, first.length);
                two.write(SMALL, 0, SMALL.length);
                all.add(one.finish());
                all.add(two.finish());
            }
            committed.addAll(all);
            goOn(on);
        }

        void goOn(S3ObjectStore on) throws IOException {
            on.publishAll(committed);
            on.discard(place(id));
        }

        void check(String about) {
            List<String> expected = committed.isEmpty() ? List.of() : List.of(key(id, "first"), key(id, "second"));
            List<String> found = new ArrayList<>(raw.keys(bucket));
            found.removeIf(key -> !key.startsWith("flow/" + id + "/"));
            assertEquals(expected, found, about);
            checkWhole(about);
            assertEquals(List.of(), raw.uploads(bucket), about);
            // The server keeps everything in memory.
            found.forEach(key -> raw.delete(bucket, key));
        }

        void checkWhole(String about) {
            for (String key : raw.keys(bucket)) {
                byte[] expected = key.endsWith("first") ? first : SMALL;
                assertArrayEquals(expected, raw.get(bucket, key), about + " " + key);
            }
        }
    }

    private S3ObjectStore behindProxy() {
        return server.builder().endpoint(proxy.endpoint()).partBytes(5 << 20).build();
    }

    private int requestsOfARun(Fault.Kind kind) throws IOException {
        proxy.arm(Fault.none());
        try (S3ObjectStore on = behindProxy()) {
            Run run = new Run("clean", kind);
            run.run(on);
            run.check("without a fault");
        }
        return proxy.requests();
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatFailsOnceIsRepeated(Fault.Kind kind) throws IOException {
        int requests = requestsOfARun(kind);
        assertTrue(requests >= 9, () -> "a run has " + requests + " requests");
        for (int n = 1; n <= requests; n++) {
            proxy.arm(Fault.once(n, kind));
            Run run = new Run("run" + n, kind);
            try (S3ObjectStore on = behindProxy()) {
                run.run(on);
            }
            assertEquals(2, run.committed.size());
            run.check(kind + " at request " + n);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProcessThatDiesAtAnyRequestLeavesAllOrNothing(Fault.Kind kind) throws IOException {
        int requests = requestsOfARun(kind);
        for (int n = 1; n <= requests; n++) {
            String about = kind + " from request " + n + " on";
            proxy.arm(Fault.fromThenOn(n, kind));
            Run run = new Run("run" + n, kind);
            try (S3ObjectStore dead = behindProxy()) {
                assertThrows(IOException.class, () -> run.run(dead), about);
            }
            run.checkWhole(about);

            run.goOn(store);
            run.check(about);
        }
    }

    @Test
    void aStreamGoesOnWhereItBroke() throws IOException {
        raw.put(bucket, "k", LARGE);
        for (Fault.Kind kind : Fault.Kind.values()) {
            try (S3ObjectStore on = behindProxy()) {
                proxy.arm(Fault.none());
                InputStreamCheck.same(LARGE, on.list(bucket, "k").get(0));
                for (int n = 1; n <= 2; n++) {
                    proxy.arm(Fault.once(n, kind));
                    InputStreamCheck.same(LARGE, on.list(bucket, "k").get(0));
                }
            }
        }
    }

    @Test
    void aStreamThatBreaksAgainAndAgainIsAnError() throws IOException {
        raw.put(bucket, "k", LARGE);
        try (S3ObjectStore on = behindProxy()) {
            proxy.arm(Fault.none());
            RemoteObject object = (RemoteObject) on.list(bucket, "k").get(0);
            proxy.arm(Fault.fromThenOn(1, Fault.Kind.CUT_WITHIN));

            try (InputStream in = object.open()) {
                IOException thrown = assertThrows(IOException.class, in::readAllBytes);
                assertTrue(thrown.getMessage().contains(bucket + "/k"), thrown.getMessage());
            }
            assertTrue(proxy.requests() <= 20, () -> proxy.requests() + " requests");
        }
    }
}
