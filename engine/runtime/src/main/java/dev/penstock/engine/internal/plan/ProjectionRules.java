package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Compatibility;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.Problem;
import java.util.List;

/** What AppFlow demands of the tasks as a whole so that any field is moved (docs/reference/projection.md). */
final class ProjectionRules {

    private final ConnectorType source;
    private final SortedTasks tasks;
    private final FlowOptions options;
    private final List<Problem> problems;

    ProjectionRules(ConnectorType source, SortedTasks tasks, FlowOptions options, List<Problem> problems) {
        this.source = source;
        this.tasks = tasks;
        this.options = options;
        this.problems = problems;
    }

    void check() {
        if (tasks.maps.isEmpty() && !tasks.mapsEveryField()) {
            problems.add(Problem.error(
                            "tasks.no-map",
                            "tasks",
                            "no task maps a field, so there is nothing to write",
                            "at least one Map, Map_all or Passthrough")
                    .withFix("add a Map for each field that the destination is to have, or a Map_all"));
        }
        if (isProjected()) {
            return;
        }
        if (source == ConnectorType.SALESFORCE || source == ConnectorType.CUSTOM_CONNECTOR) {
            problems.add(Problem.error(
                            "tasks.projection",
                            "tasks",
                            "Create Flow request failed: [Task Validation Error: You must specify a projection task or a"
                                    + " MAP_ALL task]",
                            "a Filter with PROJECTION, or a Map_all")
                    .withFix("add a Filter with the operator PROJECTION that names every source field"));
        } else {
            problems.add(Problem.warning(
                    "tasks.projection",
                    "tasks",
                    options.compatibility() == Compatibility.APPFLOW
                            ? "there is no PROJECTION and no Map_all, so no record is moved, as by AppFlow"
                            : "there is no PROJECTION and no Map_all: AppFlow itself would move 0 records; here every"
                                    + " field that a task reads is taken as projected",
                    "a Filter with PROJECTION, or a Map_all",
                    "add a Filter with the operator PROJECTION that names every source field"));
        }
    }

    /** Whether a run is to read nothing, because AppFlow would move nothing. */
    boolean movesNothing() {
        return !isProjected() && options.compatibility() == Compatibility.APPFLOW;
    }

    private boolean isProjected() {
        return !tasks.projections.isEmpty() || tasks.mapsEveryField();
    }
}
