package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.manifest;
import static dev.penstock.state.Given.scheduled;

import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another process that uses a database. It tells on its output what it has done. */
final class JdbcChild {

    private static final Duration LEASE = Duration.ofSeconds(4);

    private JdbcChild() {}

    public static void main(String[] arguments) throws IOException {
        try (StateStore store = open(arguments[0])) {
            switch (arguments[1]) {
                case "hold" -> hold(store);
                case "ticks" -> ticks(store, arguments[2], Integer.parseInt(arguments[3]));
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    static StateStore open(String url) throws IOException {
        return JdbcStateStore.open(Postgres.source(url), Clock.systemUTC(), 1_000_000, LEASE);
    }

    /** Has a run in progress, and tries to commit it when its input ends. */
    private static void hold(StateStore store) throws IOException {
        RunStart start = exclusive("orders", "held");
        store.begin(start);
        say("ready");
        System.in.read();
        try {
            store.commit(manifest(start, NOON));
            say("committed");
        } catch (RunLostException e) {
            say("lost");
        }
    }

    /** Tries to run every tick of a flow. */
    private static void ticks(StateStore store, String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            RunStart start = scheduled("orders", name + "-" + i, NOON.plusSeconds(i));
            try {
                store.begin(start);
                store.commit(manifest(start, NOON.plusSeconds(i)));
                store.finish(start.executionId());
                say("ran " + i);
            } catch (RunRefusedException e) {
                say("refused " + i);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Starts a process with the class path of this one. */
    static Process start(String url, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JdbcChild.class.getName(),
                url));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
