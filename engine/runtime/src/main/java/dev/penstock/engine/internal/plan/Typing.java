package dev.penstock.engine.internal.plan;

import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Merge;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.Task;
import dev.penstock.definition.UpsolverDestination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The types of the fields of the destination (docs/reference/parquet.md).
 *
 * <p>Most files have none: every value keeps its kind, and Parquet columns are text. Where a flow preserves the types of
 * its source, a field has the type that its Map names, for the destination or else for the source; without one it has the
 * type of what it is made of: that of the source's field, text behind a Mask, a Truncate or a Merge, a decimal number
 * behind an Arithmetic. The types are settled before the first record, so they cannot fail half way through a file.
 */
final class Typing {

    private final boolean preserved;
    private final boolean text;

    private Typing(boolean preserved, boolean text) {
        this.preserved = preserved;
        this.text = text;
    }

    /** Returns the typing of a flow's files. */
    static Typing of(FlowDefinition definition) {
        DestinationProperties destination = definition.destination().properties();
        Optional<S3OutputFormat> format = Optional.empty();
        if (destination instanceof S3Destination s3) {
            format = Optional.of(s3.format());
        } else if (destination instanceof UpsolverDestination upsolver) {
            format = Optional.of(upsolver.format());
        }
        boolean parquet = format.isPresent() && format.get().fileType() == FileType.PARQUET;
        boolean preserved = parquet && format.get().preserveSourceDataTyping();
        return new Typing(preserved, parquet && !preserved);
    }

    /** Whether the source has to tell the types of its fields, because the tasks do not name them all. */
    boolean asksTheSource(SortedTasks tasks) {
        return preserved && (tasks.mapsEveryField() || !nameAll(tasks.maps));
    }

    private boolean nameAll(List<PlacedTask<MapField>> maps) {
        for (PlacedTask<MapField> placed : maps) {
            if (named(placed.task()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the type that a Map makes its values into, if it names one. */
    Optional<FieldType> named(MapField task) {
        Optional<FieldType> destination = TypeLabels.typeOf(task.destinationDataType());
        return destination.isPresent() || !preserved ? destination : TypeLabels.typeOf(task.sourceDataType());
    }

    /** Returns the type that values have which no Map has made into another. */
    FieldType carried(FieldType known) {
        return preserved ? known : FieldType.ANY;
    }

    /** Returns the type of what a task makes. */
    static FieldType made(Task producer) {
        return producer instanceof Merge ? FieldType.STRING : FieldType.DECIMAL;
    }

    /** Returns the schema that files are written with. */
    Schema written(Schema output) {
        if (!text) {
            return output;
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            fields.add(new Field(output.field(i).name(), FieldType.STRING));
        }
        return Schema.of(fields);
    }
}
