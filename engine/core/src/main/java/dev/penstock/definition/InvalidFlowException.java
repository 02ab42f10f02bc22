package dev.penstock.definition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A flow definition, or a part of it, is not one that AppFlow accepts.
 *
 * <p>It carries every problem that was found, not only the first. The records of this package throw it with places
 * that start at the record (a {@code Mask} says {@code taskProperties.MASK_LENGTH}); a reader throws it with places
 * that start at the whole definition.
 */
public final class InvalidFlowException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems all errors and warnings, at least one
     */
    public InvalidFlowException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty; the least is one");
        }
        this.problems = List.copyOf(problems);
    }

    /** Creates the exception with one problem. */
    public InvalidFlowException(Problem problem) {
        this(List.of(problem));
    }

    /** Returns all problems, the warnings among them. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the problems for which the definition is refused. */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /** Returns the problems that alone would not refuse the definition. */
    public List<Problem> warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .toList();
    }
}
