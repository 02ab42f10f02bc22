package dev.penstock.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is looking. */
final class Terminal {

    private Terminal() {}

    /** Whether standard input and output are a terminal. */
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console also where there is no terminal, and a method that tells.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderThan22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the console does not tell whether it is a terminal", e);
        }
    }
}
