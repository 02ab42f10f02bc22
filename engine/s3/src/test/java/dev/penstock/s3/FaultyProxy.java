package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server that lets everybody in, counts requests, and lets some of them fail. */
final class FaultyProxy {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "date", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer front;
    private Fault fault = Fault.none();
    private int requests;

    FaultyProxy(URI server) throws IOException {
        this.server = server;
        this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(threads);
        front.createContext("/", this::handle);
        front.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    }

    /** Counts from 1 again. */
    synchronized void arm(Fault next) {
        fault = next;
        requests = 0;
    }

    synchronized int requests() {
        return requests;
    }

    void stop() {
        front.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Fault armed;
        int number;
        synchronized (this) {
            armed = fault;
            number = ++requests;
        }
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!armed.hits(number)) {
                answer(exchange, forward(exchange, body), false);
                return;
            }
            Fault.Kind kind = armed.kindAt(number);
            HttpResponse<byte[]> response = kind.hasEffect ? forward(exchange, body) : null;
            switch (kind) {
                case CUT_BEFORE, CUT_AFTER -> {}
                case CUT_WITHIN -> answer(exchange, response, true);
                case BUSY -> error(exchange, 503, "SlowDown");
                case ERROR_AFTER -> error(exchange, 500, "InternalError");
            }
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response, boolean half) throws IOException {
        response.headers().map().forEach((name, values) -> {
            boolean length = name.equalsIgnoreCase("content-length")
                    && exchange.getRequestMethod().equals("HEAD");
            if (length || !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
        exchange.getResponseBody().flush();
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        byte[] body = ("<Error><Code>" + code + "</Code><Message>injected</Message></Error>").getBytes(UTF_8);
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
