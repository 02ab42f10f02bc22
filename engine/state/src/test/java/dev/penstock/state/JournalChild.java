package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;

import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Another process that uses a journal. It tells on its output what it has done. */
final class JournalChild {

    private JournalChild() {}

    public static void main(String[] arguments) throws IOException {
        try (StateStore store = open(Path.of(arguments[0]))) {
            switch (arguments[1]) {
                case "hold" -> hold(store);
                case "compete" -> compete(store, arguments[2]);
                case "fill" -> fill(store);
                case "work" -> work(store, arguments[2]);
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    /** Opens a state that forgets nothing which a test asks for. */
    static JournalStateStore open(Path folder) throws IOException {
        return JournalStateStore.open(folder, Clock.systemUTC(), 1_000_000);
    }

    /** Has a run in progress and one committed until its input ends. */
    private static void hold(StateStore store) throws IOException {
        store.begin(exclusive("orders", "running"));
        store.begin(asked("returns", "committed"));
        store.commit(manifest(asked("returns", "committed"), NOON));
        say("ready");
        System.in.read();
    }

    /** Tries to have the flow for itself, again and again. */
    private static void compete(StateStore store, String name) throws IOException {
        for (int i = 0; i < 60; i++) {
            RunStart start = exclusive("orders", name + "-" + i);
            try {
                store.begin(start);
                say("won " + start.executionId());
                store.end(failed(start));
            } catch (RunRefusedException e) {
                say("lost " + start.executionId());
            }
        }
    }

    /** Takes over what others left, and works until it is killed. */
    private static void work(StateStore store, String name) throws IOException {
        for (RunStart lost : store.takeOver()) {
            store.end(failed(lost));
        }
        for (int i = 0; ; i++) {
            RunStart start = asked("orders", name + "-" + i);
            store.begin(start);
            store.progress(start.executionId(), Given.COUNTS);
            store.commit(manifest(start, NOON.plusSeconds(Long.parseLong(name) * 1_000_000 + i)));
            say("committed " + start.executionId());
            store.finish(start.executionId());
        }
    }

    /** Begins runs until there is no more room, and tells how many it began. */
    private static void fill(StateStore store) throws IOException {
        int begun = 0;
        try {
            while (true) {
                store.begin(asked("orders", "run-" + begun));
                begun++;
            }
        } catch (IOException e) {
            say(begun + " " + store.executions("orders", 1_000_000).size());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Starts a process with the class path of this one. */
    static Process start(Path folder, String... arguments) throws IOException {
        return start(command(folder, arguments));
    }

    /** Starts a process that can make no file longer than a number of blocks of 512 bytes. */
    static Process startWithLimit(int blocks, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(folder, arguments));
        return start(command);
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> command(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JournalChild.class.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
