package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.OperatorRules;
import dev.penstock.definition.Problem;
import dev.penstock.definition.TaskType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code connectorOperator}.
 *
 * <p>The operator under the source connector's key decides; without one it is {@link ConnectorOperator#NO_OP}. Operators under
 * the keys of other connectors must be words of those connectors and have no effect.
 */
final class OperatorReader {

    private static final String MEMBER = "connectorOperator";

    private final Cursor task;
    private final Optional<TaskType> type;
    private final Optional<ConnectorType> source;
    private final Map<String, String> sound = new HashMap<>();
    private final Map<String, String> foreign = new LinkedHashMap<>();
    private Optional<ConnectorOperator> operator = Optional.empty();
    private boolean written;

    private OperatorReader(Cursor task, Optional<TaskType> type, Optional<ConnectorType> source) {
        this.task = task;
        this.type = type;
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param operator the operator if source, kind and operator go together
     * @param foreign what stands under the keys of other connectors
     */
    record Operators(Optional<ConnectorOperator> operator, Map<String, String> foreign) {}

    static Operators read(Cursor task, Optional<TaskType> type, Optional<ConnectorType> source) {
        OperatorReader reader = new OperatorReader(task, type, source);
        Optional<Cursor> operators = task.object(MEMBER);
        if (operators.isPresent()) {
            reader.readAll(operators.get());
        }
        if (!reader.written) {
            reader.assumeNone();
        }
        return new Operators(reader.operator, reader.foreign);
    }

    private void readAll(Cursor operators) {
        for (ConnectorType connector : ConnectorType.values()) {
            if (!connector.operators().isEmpty()) {
                readOne(operators, connector);
            }
        }
        for (String key : operators.names()) {
            if (sound.containsKey(key)) {
                foreign.put(key, sound.get(key));
            }
        }
        operators.close();
    }

    private void readOne(Cursor operators, ConnectorType connector) {
        boolean own = source.equals(Optional.of(connector));
        written |= own && operators.names().contains(connector.key());
        Optional<String> text = operators.text(connector.key());
        if (text.isEmpty()) {
            return;
        }
        Optional<ConnectorOperator> known = known(text.get());
        String place = operators.place(connector.key());
        if (known.isEmpty()) {
            operators.misfit(text.get(), List.copyOf(connector.operators()), place);
        } else if (own) {
            accept(
                    known.get(),
                    type.isEmpty()
                            ? Optional.empty()
                            : OperatorRules.checkWritten(connector, type.get(), known.get(), place));
        } else if (connector.operators().contains(known.get())) {
            sound.put(connector.key(), known.get().word());
        } else {
            operators.misfit(known.get().word(), List.copyOf(connector.operators()), place);
        }
    }

    private void assumeNone() {
        if (source.isEmpty() || type.isEmpty()) {
            return;
        }
        Optional<Problem> problem =
                OperatorRules.check(source.get(), type.get(), ConnectorOperator.NO_OP, task.place(MEMBER));
        if (problem.isPresent()) {
            String key = source.get().key();
            problem = Optional.of(problem.get().withFix("give the operator under the key " + key));
        }
        accept(ConnectorOperator.NO_OP, problem);
    }

    private void accept(ConnectorOperator candidate, Optional<Problem> problem) {
        task.add(problem);
        operator = problem.isPresent() ? Optional.empty() : Optional.of(candidate);
    }

    private static Optional<ConnectorOperator> known(String word) {
        for (ConnectorOperator operator : ConnectorOperator.values()) {
            if (operator.word().equals(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
