package dev.penstock.bench;

import dev.penstock.bench.compare.CompareCommand;
import java.io.IOException;
import java.util.Arrays;

/** Where the jar begins: {@code compare} compares whole programs, anything else goes to JMH. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("compare")) {
            System.exit(CompareCommand.execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        org.openjdk.jmh.Main.main(arguments);
    }
}
