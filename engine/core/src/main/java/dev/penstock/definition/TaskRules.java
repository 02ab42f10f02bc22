package dev.penstock.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tasks of a flow owe to its source connector. */
final class TaskRules {

    private TaskRules() {}

    static void require(ConnectorType source, List<Task> tasks) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            String place = "tasks[" + i + "].connectorOperator";
            Optional<Problem> problem = OperatorRules.check(source, task.type(), task.operator(), place);
            if (problem.isPresent()) {
                problems.add(problem.get());
            }
            if (task.unused().connectorOperator().containsKey(source.key())) {
                problems.add(Problem.error(
                        "task.unused",
                        place + "." + source.key(),
                        "the key of the source connector is among the unused members",
                        "only the keys of other connectors"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFlowException(problems);
        }
    }
}
