package dev.penstock.definition.json;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems of one reading, in the order in which they are met. Used by one thread. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int errors;

    void add(Problem problem) {
        found.add(problem);
        if (problem.severity() == Problem.Severity.ERROR) {
            errors++;
        }
    }

    /** Adds a problem if there is one; whether there is. */
    boolean add(Optional<Problem> problem) {
        if (problem.isPresent()) {
            add(problem.get());
        }
        return problem.isPresent();
    }

    int errors() {
        return errors;
    }

    List<Problem> list() {
        return List.copyOf(found);
    }

    /** Returns the value of a reading without errors. */
    <T> T orThrow(Optional<T> value) {
        if (errors > 0) {
            throw new InvalidFlowException(found);
        }
        return value.orElseThrow();
    }
}
