package dev.penstock.bench.compare;

import dev.penstock.cli.PenstockCommand;
import java.util.List;

/** The command line as it is in the class path of the tests, since its jar may not be built yet. */
final class TestPenstock {

    private TestPenstock() {}

    static PenstockContender contender(Input input) {
        return new PenstockContender(
                List.of("-cp", System.getProperty("java.class.path"), PenstockCommand.class.getName()), input.flows());
    }
}
