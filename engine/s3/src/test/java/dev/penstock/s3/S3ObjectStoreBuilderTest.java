package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RunPlace;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3ObjectStoreBuilderTest {

    private static Server locked;

    @BeforeAll
    static void startServer() throws Exception {
        locked = S3ProxyServer.start("KEYID", "verysecret");
    }

    @AfterAll
    static void stopServer() throws Exception {
        locked.stop();
    }

    private static S3ObjectStoreBuilder builder() {
        return S3ObjectStore.builder().endpoint(locked.endpoint()).createBuckets(true);
    }

    @Test
    void requestsAreSigned() throws IOException {
        try (S3ObjectStore store =
                builder().credentials(new S3Credentials("KEYID", "verysecret")).build()) {
            store.stage(new RunPlace("run", "signed", ""), "run/k").close();

            assertEquals(List.of(), store.list("signed", ""));
        }
    }

    @Test
    void keysAreAskedForWithEachRequest() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (S3ObjectStore store = builder()
                .credentials(() -> {
                    asked.incrementAndGet();
                    return new S3Credentials("KEYID", "verysecret");
                })
                .build()) {
            store.stage(new RunPlace("run", "asked", ""), "run/k").close();
        }
        assertTrue(asked.get() >= 2, () -> asked.get() + " times");
    }

    @Test
    void aWrongSecretIsRefusedAndNotTold() {
        try (S3ObjectStore store =
                builder().credentials(new S3Credentials("KEYID", "wrongsecret")).build()) {
            S3RequestException thrown = assertThrows(S3RequestException.class, () -> store.list("b", ""));

            assertEquals(403, thrown.statusCode());
            assertEquals("SignatureDoesNotMatch", thrown.errorCode());
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertFalse(cause.toString().contains("wrongsecret"), cause.toString());
            }
        }
    }

    @Test
    void credentialsDoNotShowTheirSecrets() {
        assertEquals("S3Credentials[accessKeyId=id]", new S3Credentials("id", "secret", "token").toString());
    }

    @Test
    void credentialsAreNotEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new S3Credentials("", "secret"));
        assertThrows(IllegalArgumentException.class, () -> new S3Credentials("id", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9000", "ftp://host", "http:///path", "/path", "https://me:verysecret@host"})
    void anEndpointIsAnAddressOfTheWeb(String endpoint) {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> S3ObjectStore.builder().endpoint(URI.create(endpoint)));

        assertFalse(thrown.getMessage().contains("verysecret"), thrown.getMessage());
    }

    @Test
    void optionsHaveBounds() {
        assertRefused(S3ObjectStore.builder().partBytes((5 << 20) - 1), "partBytes is 5242879; allowed is 5242880 to");
        assertRefused(S3ObjectStore.builder().partBytes((1 << 30) + 1), "partBytes is 1073741825");
        assertRefused(S3ObjectStore.builder().partsInFlight(0), "partsInFlight is 0; allowed is 1 to 64");
        assertRefused(S3ObjectStore.builder().partsInFlight(65), "partsInFlight is 65");
        assertRefused(S3ObjectStore.builder().bufferBytes(-1), "bufferBytes is -1; the least is 0");
        assertRefused(S3ObjectStore.builder().idleTimeout(Duration.ZERO), "idleTimeout is PT0S");
        assertRefused(S3ObjectStore.builder().connectTimeout(Duration.ofSeconds(-1)), "connectTimeout is PT-1S");
        assertThrows(
                IllegalArgumentException.class, () -> S3ObjectStore.builder().attempts(0));
        assertThrows(
                IllegalArgumentException.class, () -> S3ObjectStore.builder().region(" "));
    }

    @Test
    void aServerThatIsNotThereIsAnError() {
        try (S3ObjectStore store = S3ObjectStore.builder()
                .endpoint(URI.create("http://127.0.0.1:1"))
                .anonymous()
                .retries(Server.QUICK)
                .build()) {
            S3RequestException thrown = assertThrows(S3RequestException.class, () -> store.list("b", ""));

            assertEquals(0, thrown.statusCode());
            assertTrue(thrown.getMessage().startsWith("listing b failed: "), thrown.getMessage());
        }
    }

    @Test
    void aStoreMayBeClosedTwice() {
        S3ObjectStore store = S3ObjectStore.atEndpoint(locked.endpoint());
        store.close();
        store.close();
    }

    private static void assertRefused(S3ObjectStoreBuilder builder, String message) {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> builder.region("us-east-1")
                .build());

        assertTrue(thrown.getMessage().startsWith(message), thrown.getMessage());
    }
}
