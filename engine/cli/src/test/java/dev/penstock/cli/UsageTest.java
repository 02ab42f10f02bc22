package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of the command line, to the letter: people have them in their memory and programs in their scripts.
 *
 * <p>{@code help.txt} has what each command says of itself, {@code refusals.txt} what is said about other words, where a
 * line in brackets stands for the help of a command.
 */
class UsageTest {

    private static final String PROMPT = "$ ";

    @ParameterizedTest
    @MethodSource("helps")
    void helpIsAsItWas(String command, String text) {
        Invocation help = Invocation.of((Object[]) words(command));

        assertEquals(text, normal(help.out()));
        assertEquals("", help.err());
        assertEquals(0, help.status());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsSaidAboutOtherWordsIsAsItWas(String command, String text) {
        Invocation told = Invocation.of((Object[]) words(command));

        assertEquals(text, "[" + told.status() + "]\n" + normal(told.out() + told.err()));
    }

    static List<Object[]> helps() throws IOException {
        return rows(sessions("help.txt"));
    }

    static List<Object[]> refusals() throws IOException {
        Map<String, String> refusals = sessions("refusals.txt");
        for (Map.Entry<String, String> help : sessions("help.txt").entrySet()) {
            refusals.replaceAll((command, text) -> text.replace("(" + help.getKey() + ")", help.getValue()));
        }
        return rows(refusals);
    }

    private static List<Object[]> rows(Map<String, String> sessions) {
        List<Object[]> rows = new ArrayList<>();
        sessions.forEach((command, text) -> rows.add(new Object[] {command, text}));
        return rows;
    }

    /** Returns what follows each command of a file. */
    private static Map<String, String> sessions(String file) throws IOException {
        Map<String, String> sessions = new LinkedHashMap<>();
        try (InputStream in = UsageTest.class.getResourceAsStream("/" + file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String session : all.substring(PROMPT.length()).split("\n\\$ ")) {
                int end = session.indexOf('\n');
                sessions.put(session.substring(0, end), normal(session.substring(end + 1)));
            }
        }
        return sessions;
    }

    private static String[] words(String command) {
        String words = command.substring("penstock".length()).strip();
        return words.isEmpty() ? new String[0] : words.split(" ");
    }

    private static String normal(String text) {
        return text.replace(System.lineSeparator(), "\n").stripTrailing();
    }
}
