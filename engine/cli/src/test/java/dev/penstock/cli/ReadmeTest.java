package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what README.md tells its readers to run. */
class ReadmeTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstTwoCommandsAreTheExampleAndTheTests() throws IOException {
        List<String> blocks = blocks("");

        assertTrue(blocks.get(0).startsWith("mvn -q -B -DskipTests package && java -jar "), blocks.get(0));
        assertEquals("mvn -B verify", blocks.get(1).strip());
    }

    @Test
    void theExampleCommandPrintsWhatTheReadmeShows() throws IOException {
        String command = blocks("").get(0).strip();
        List<String> words = new ArrayList<>(
                List.of(command.substring(command.indexOf("penstock.jar ") + 13).split(" ")));
        words.replaceAll(word -> word.startsWith("docs/") ? Project.file(word).toString() : word);
        words.set(words.indexOf("--buckets") + 1, folder.toString());

        Invocation run = Invocation.of(words.toArray());

        assertEquals(0, run.status(), run.err());
        assertEquals(withoutWhatChanges(blocks("").get(2)), withoutWhatChanges(run.out()));
    }

    @Test
    void theJavaExampleCompilesAndRuns() throws Exception {
        String example = blocks("java").get(0);
        assertTrue(
                example.lines().count() <= 12,
                "the example has " + example.lines().count() + " lines");
        String code =
                example.replace("docs/", Project.root() + "/docs/").replace("target/buckets", folder + "/buckets");
        Path source = folder.resolve("Example.java");
        Files.writeString(source, """
                import dev.penstock.definition.*;
                import dev.penstock.embedded.*;
                import dev.penstock.engine.*;
                import java.nio.file.*;
                import java.util.*;

                public class Example {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(code));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new ByteArrayOutputStream();
        String classPath = System.getProperty("java.class.path");

        int status =
                compiler.run(null, messages, messages, "-cp", classPath, "-d", folder.toString(), source.toString());

        assertEquals(0, status, messages.toString(StandardCharsets.UTF_8));
        String printed = runMain();
        assertTrue(printed.startsWith("Successful: 1 written"), printed);
        assertTrue(printed.contains("weather-out/rainy-days/"), printed);
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(Project.file("README.md")));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            if (!Files.exists(Project.file(link.group(1)))) {
                broken.add(link.group(1));
            }
        }
        assertEquals(List.of(), broken);
    }

    private String runMain() throws Exception {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Leaves out ids, times and the padding that depends on them. */
    private static String withoutWhatChanges(String summary) {
        return summary.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("(?m)^time .*$", "time")
                .replaceAll("/[0-9]+-[0-9]{4}-[0-9T:-]+", "/NAME")
                .strip();
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block =
                Pattern.compile("(?s)```(\\w*)\\n(.*?)```").matcher(Files.readString(Project.file("README.md")));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }
}
