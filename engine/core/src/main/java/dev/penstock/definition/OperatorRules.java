package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operator goes with which source connector and which kind of task. */
public final class OperatorRules {

    private static final Set<ConnectorOperator> FILTERING =
            EnumSet.range(ConnectorOperator.PROJECTION, ConnectorOperator.CONTAINS);
    private static final Set<ConnectorOperator> ARITHMETIC =
            EnumSet.range(ConnectorOperator.ADDITION, ConnectorOperator.DIVISION);
    private static final Set<ConnectorOperator> MASKING =
            EnumSet.range(ConnectorOperator.MASK_ALL, ConnectorOperator.MASK_LAST_N);
    private static final Set<ConnectorOperator> VALIDATING =
            EnumSet.range(ConnectorOperator.VALIDATE_NON_NULL, ConnectorOperator.VALIDATE_NUMERIC);
    private static final Set<ConnectorOperator> NOTHING = EnumSet.of(ConnectorOperator.NO_OP);

    private OperatorRules() {}

    /** Returns the operators that mean something for a kind of task. */
    public static Set<ConnectorOperator> of(TaskType type) {
        requireNonNull(type, "type is null");
        return Collections.unmodifiableSet(
                switch (type) {
                    case FILTER -> FILTERING;
                    case ARITHMETIC -> ARITHMETIC;
                    case MASK -> MASKING;
                    case VALIDATE -> VALIDATING;
                    case MAP, MAP_ALL, MERGE, PARTITION, PASSTHROUGH, TRUNCATE -> NOTHING;
                });
    }

    /**
     * Checks the operator of a task.
     *
     * <p>{@link ConnectorOperator#NO_OP} is what a task has that names no operator, so it is fine with a source connector that
     * does not know the word.
     *
     * @param source the source connector of the flow
     * @param place where the operator is, for the problem
     * @return what is wrong with it, or nothing
     */
    public static Optional<Problem> check(
            ConnectorType source, TaskType type, ConnectorOperator operator, String place) {
        requireNonNull(source, "source is null");
        Set<ConnectorOperator> fitting = of(type);
        if (!fitting.contains(operator)) {
            return Optional.of(
                    Problem.error("task.operator", place, misfit(source, type, operator), words(source, fitting)));
        }
        if (operator != ConnectorOperator.NO_OP && !source.operators().contains(operator)) {
            String found = "The operator " + operator + " is not valid for " + type.word()
                    + " tasks of the source connector " + source.word();
            return Optional.of(Problem.error("task.operator", place, found, words(source, fitting)));
        }
        return Optional.empty();
    }

    /**
     * Checks the operator that a definition gives under the source connector's own key.
     *
     * <p>This is stricter than {@link #check}: what is written must be a word of that connector, {@link ConnectorOperator#NO_OP}
     * too.
     *
     * @return what is wrong with it, or nothing
     */
    public static Optional<Problem> checkWritten(
            ConnectorType source, TaskType type, ConnectorOperator operator, String place) {
        Optional<Problem> problem = check(source, type, operator, place);
        if (problem.isPresent() || source.operators().contains(operator)) {
            return problem;
        }
        return Optional.of(Problem.error(
                        "task.operator", place, misfit(source, type, operator), "no connectorOperator for this task")
                .withFix("leave connectorOperator out"));
    }

    /** AppFlow's own words where they are known: two spaces between the sentences, and the stage for the connector. */
    private static String misfit(ConnectorType source, TaskType type, ConnectorOperator operator) {
        return switch (type) {
            case FILTER ->
                "The operator " + operator + " is not valid for filtering tasks.  "
                        + "The task sourceConnectorType is FILTERING and the task operator is " + operator;
            case ARITHMETIC, MAP, MAP_ALL, MASK, MERGE, PARTITION, PASSTHROUGH, TRUNCATE, VALIDATE ->
                "The operator " + operator + " is not valid for " + type.word() + " tasks of the source connector "
                        + source.word();
        };
    }

    private static String words(ConnectorType source, Set<ConnectorOperator> fitting) {
        String words = fitting.stream()
                .filter(operator -> operator == ConnectorOperator.NO_OP
                        || source.operators().contains(operator))
                .map(ConnectorOperator::word)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "no such task with this source" : words;
    }
}
