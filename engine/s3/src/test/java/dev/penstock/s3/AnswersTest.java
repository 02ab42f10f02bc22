package dev.penstock.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What publishing makes of answers that no friendly server gives. */
class AnswersTest {

    private static final StagedReference STAGED = new StagedReference(
            "run", "b", "run/k", new UploadHandle("run/t", "u1", List.of(new UploadedPart("\"part\"", 7))).text(), 5);

    private static WireMockServer server;

    private S3ObjectStore store;

    @BeforeAll
    static void startServer() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void openStore() {
        server.resetAll();
        store = S3ObjectStore.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port()))
                .credentials(new S3Credentials("KEYID", "verysecret"))
                .retries(Server.QUICK)
                .build();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static void completionAnswers(ResponseDefinitionBuilder... answers) {
        inTurn(
                "completion",
                () -> post(urlPathEqualTo("/b/run/k")).withQueryParam("uploadId", matching("u1")),
                answers);
    }

    private static void lookAnswers(ResponseDefinitionBuilder... answers) {
        inTurn("look", () -> head(urlPathEqualTo("/b/run/k")), answers);
    }

    /** The last answer is given again and again. */
    private static void inTurn(String name, Supplier<MappingBuilder> request, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            ScenarioMappingBuilder stub = request.get()
                    .inScenario(name)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answered " + i)
                    .willReturn(answers[i]);
            if (i + 1 < answers.length) {
                stub.willSetStateTo("answered " + (i + 1));
            }
            server.stubFor(stub);
        }
    }

    private static int completions() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    @Test
    void aPlainAnswerIsConfirmedByTheObject() throws IOException {
        completionAnswers(Answers.completed());
        lookAnswers(Answers.head("run/t", 5));

        store.publish(STAGED);

        assertEquals(1, completions());
        assertEquals(1, server.findAll(headRequestedFor(anyUrl())).size());
    }

    @ParameterizedTest
    @CsvSource({
        "409, ConditionalRequestConflict",
        "409, OperationAborted",
        "429, TooManyRequests",
        "500, InternalError",
        "502, BadGateway",
        "503, SlowDown",
        "200, InternalError",
        "200, SlowDown",
        "200, SomethingNew",
        "400, RequestTimeout"
    })
    void anErrorThatPassesIsNotTheEnd(int status, String code) throws IOException {
        completionAnswers(Answers.error(status, code), Answers.error(status, code), Answers.completed());
        lookAnswers(Answers.missing(), Answers.missing(), Answers.head("run/t", 5));

        store.publish(STAGED);

        assertEquals(3, completions());
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "200, InternalError",
        "404, NoSuchUpload",
        "409, OperationAborted",
        "403, AccessDenied"
    })
    void anErrorAfterItsEffectIsSuccess(int status, String code) throws IOException {
        completionAnswers(Answers.error(status, code));
        lookAnswers(Answers.head("run/t", 5));

        store.publish(STAGED);

        assertEquals(1, completions());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenAnswerAfterItsEffectIsSuccess(Fault fault) throws IOException {
        completionAnswers(aResponse().withFault(fault));
        lookAnswers(Answers.missing(), Answers.head("run/t", 5));

        store.publish(STAGED);

        assertEquals(2, completions());
    }

    @Test
    void anAnswerThatNeverComesIsUnknown() throws IOException {
        completionAnswers(Answers.completed().withFixedDelay(8000), Answers.completed());
        lookAnswers(Answers.missing(), Answers.head("run/t", 5));

        try (S3ObjectStore impatient = S3ObjectStore.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port()))
                .anonymous()
                .idleTimeout(Duration.ofSeconds(2))
                .retries(Server.QUICK)
                .build()) {
            impatient.publish(STAGED);
        }

        assertTrue(completions() >= 2, () -> completions() + " completions");
    }

    @Test
    void anAttemptMayNotTakeForever() throws IOException {
        completionAnswers(Answers.completed().withFixedDelay(8000), Answers.completed());
        lookAnswers(Answers.missing(), Answers.head("run/t", 5));
        try (S3ObjectStore impatient = S3ObjectStore.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port()))
                .anonymous()
                .requestTimeout(Duration.ofSeconds(2))
                .retries(Server.QUICK)
                .build()) {
            impatient.publish(STAGED);
        }

        assertTrue(completions() >= 2, () -> completions() + " completions");
    }

    @ParameterizedTest
    @CsvSource({"run/t, 6, what is there has 6 bytes", "run/other, 5, another object", "'', 5, another object"})
    void anotherObjectIsNeverSuccess(String token, int bytes, String message) {
        for (ResponseDefinitionBuilder answer : List.of(
                Answers.completed(),
                Answers.error(404, "NoSuchUpload"),
                Answers.error(500, "InternalError"),
                Answers.error(200, "InternalError"),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            server.resetAll();
            completionAnswers(answer);
            lookAnswers(Answers.head(token, bytes));

            IOException thrown = assertThrows(IOException.class, () -> store.publish(STAGED));

            assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
            assertTrue(thrown.getMessage().contains("b/run/k"), thrown.getMessage());
        }
    }

    @Test
    void attemptsAreBounded() {
        completionAnswers(Answers.error(503, "SlowDown"));
        lookAnswers(Answers.missing());

        IOException thrown = assertThrows(IOException.class, () -> store.publish(STAGED));

        assertEquals(Server.QUICK.attempts(), completions());
        assertTrue(thrown.getMessage().contains("status 503 SlowDown, told so, request REQUEST1"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("the object is not there"), thrown.getMessage());
    }

    @Test
    void aRefusalIsNotRepeated() {
        completionAnswers(Answers.error(400, "InvalidPart"));
        lookAnswers(Answers.missing());

        IOException thrown = assertThrows(IOException.class, () -> store.publish(STAGED));

        assertEquals(1, completions());
        assertTrue(thrown.getMessage().contains("400 InvalidPart"), thrown.getMessage());
    }

    @Test
    void whatCannotBeLookedAtIsNotSuccess() {
        completionAnswers(Answers.completed());
        lookAnswers(Answers.error(403, "AccessDenied"));

        IOException thrown = assertThrows(IOException.class, () -> store.publish(STAGED));

        assertTrue(thrown.getMessage().contains("not known"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("403"), thrown.getMessage());
    }

    @Test
    void errorsTellWhatWasAskedAndAnsweredAndNoSecret() {
        server.stubFor(any(anyUrl()).willReturn(Answers.error(403, "AccessDenied")));

        S3RequestException thrown = assertThrows(S3RequestException.class, () -> store.list("b", "run/"));

        assertEquals("listing b/run/ failed: status 403 AccessDenied, told so, request REQUEST1", thrown.getMessage());
        assertEquals(403, thrown.statusCode());
        assertEquals("AccessDenied", thrown.errorCode());
        assertEquals("REQUEST1", thrown.requestId());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertTrue(!cause.toString().contains("verysecret"), cause.toString());
        }
    }

    @Test
    void anotherRegionIsNamed() {
        server.stubFor(any(anyUrl())
                .willReturn(Answers.error(301, "PermanentRedirect").withHeader("x-amz-bucket-region", "eu-south-2")));

        IOException thrown = assertThrows(IOException.class, () -> store.list("b", ""));

        assertTrue(thrown.getMessage().contains("the bucket is in the region eu-south-2"), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"true, flow/", "false, ''"})
    void uploadsAreListedByPrefixOrAllOfThem(boolean byPrefix, String prefix) throws IOException {
        server.stubFor(any(anyUrl()).willReturn(WireMock.ok("<ListMultipartUploadsResult/>")));
        try (S3ObjectStore asking = S3ObjectStore.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port()))
                .anonymous()
                .listUploadsByPrefix(byPrefix)
                .build()) {
            asking.discard(new RunPlace("run", "b", "flow/"));
        }

        assertEquals(
                prefix,
                server.getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .queryParameter("prefix")
                        .firstValue());
    }

    @Test
    void aListingWithoutSizesIsAnError() {
        server.stubFor(any(anyUrl())
                .willReturn(WireMock.ok("<ListBucketResult><Contents><Key>k</Key></Contents></ListBucketResult>")));

        IOException thrown = assertThrows(IOException.class, () -> store.list("b", ""));

        assertTrue(thrown.getMessage().contains("does not tell key, size and time"), thrown.getMessage());
    }

    @Test
    void aListingThatNeverEndsIsAnError() {
        server.stubFor(any(anyUrl())
                .willReturn(WireMock.ok("<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>")));

        IOException thrown = assertThrows(IOException.class, () -> store.list("b", ""));

        assertTrue(thrown.getMessage().contains("where the next begins"), thrown.getMessage());
    }

    @Test
    void aMissingBucketIsFoundMissingAtOnce() {
        server.stubFor(any(anyUrl()).willReturn(Answers.error(404, "NoSuchBucket")));

        assertThrows(FileNotFoundException.class, () -> store.list("b", ""));
        assertEquals(1, server.getAllServeEvents().size());
    }
}
