package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM like this one, with default flags. */
final class JavaCommand {

    private JavaCommand() {}

    /** Returns the {@code java} of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the command of a class of the class path of this JVM. */
    static List<String> of(Class<?> main, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
