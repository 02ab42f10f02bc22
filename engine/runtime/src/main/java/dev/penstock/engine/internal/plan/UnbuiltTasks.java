package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Refuses the kinds of task that this version cannot run, so that none is silently left out. */
final class UnbuiltTasks {

    private static final Set<TaskType> BUILT = EnumSet.of(TaskType.FILTER, TaskType.MAP, TaskType.MAP_ALL);

    private final List<Problem> problems;

    UnbuiltTasks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(List<Task> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            TaskType type = tasks.get(i).type();
            if (!BUILT.contains(type)) {
                problems.add(Problem.error(
                        "task.unbuilt",
                        "tasks[" + i + "].taskType",
                        "tasks of type " + type.word() + " are not built yet",
                        "Filter, Map, Map_all"));
            }
        }
    }
}
