package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Filter;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Validate;
import java.util.Optional;

/** What a task does, in one line in the words of its definition. */
final class Titles implements Task.Cases<String>, Condition.Cases<String> {

    private static final Titles TITLES = new Titles();

    private Titles() {}

    static String of(Task task) {
        return task.match(TITLES);
    }

    @Override
    public String arithmetic(Arithmetic task) {
        return "Arithmetic " + task.destinationField() + " " + task.operation() + " of " + task.left() + " and "
                + task.right();
    }

    @Override
    public String filter(Filter task) {
        return task.condition().match(this);
    }

    @Override
    public String projection(Condition.Projection condition) {
        return "Filter PROJECTION " + String.join(", ", condition.fields());
    }

    @Override
    public String comparison(Condition.Comparison condition) {
        return "Filter " + condition.field() + " " + condition.operator() + " "
                + String.join(" or ", condition.values());
    }

    @Override
    public String between(Condition.Between condition) {
        return "Filter " + condition.field() + " BETWEEN " + condition.lower() + " AND " + condition.upper();
    }

    @Override
    public String mapField(MapField task) {
        String map = "Map " + task.sourceField() + " to " + task.destinationField();
        Optional<String> label = task.destinationDataType();
        return label.isPresent() ? map + " as " + label.get() : map;
    }

    @Override
    public String mapAll(MapAll task) {
        return task.excludedFields().isEmpty()
                ? "Map_all"
                : "Map_all without " + String.join(", ", task.excludedFields());
    }

    @Override
    public String mask(Mask task) {
        return switch (task.side()) {
            case ALL -> "Mask " + task.field() + ", all";
            case FIRST_N -> "Mask " + task.field() + ", first " + task.length();
            case LAST_N -> "Mask " + task.field() + ", last " + task.length();
        };
    }

    @Override
    public String merge(Merge task) {
        return "Merge " + task.destinationField() + " as " + task.format();
    }

    @Override
    public String partition(Partition task) {
        return "Partition by " + String.join(", ", task.keys());
    }

    @Override
    public String passthrough(Passthrough task) {
        return "Passthrough";
    }

    @Override
    public String truncate(Truncate task) {
        return "Truncate " + task.field() + " to " + task.length();
    }

    @Override
    public String validate(Validate task) {
        return "Validate " + task.field() + " VALIDATE_" + task.rule() + ", "
                + task.action().word();
    }
}
