package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import java.util.List;
import java.util.Optional;

/**
 * What a run has done, as it is written down at its commit point.
 *
 * @param place where its objects go
 * @param objects the staged objects that are to be published
 * @param record the run as it will be known when all are published; its status is Successful
 * @param watermark up to where it has read, if its flow is to go on from there
 * @param tables what is to be registered in a metadata catalog when all are published
 */
public record RunManifest(
        RunPlace place,
        List<StagedReference> objects,
        RunRecord record,
        Optional<Watermark> watermark,
        List<CatalogTable> tables) {

    public RunManifest {
        requireNonNull(place, "place is null");
        objects = List.copyOf(objects);
        requireNonNull(record, "record is null");
        requireNonNull(watermark, "watermark is null");
        tables = List.copyOf(tables);
        if (!place.executionId().equals(record.executionId())) {
            throw new IllegalArgumentException("record is of the run %s; allowed is that of place, %s"
                    .formatted(record.executionId(), place.executionId()));
        }
    }

    /** Creates the manifest of a run that has nothing to register. */
    public RunManifest(RunPlace place, List<StagedReference> objects, RunRecord record, Optional<Watermark> watermark) {
        this(place, objects, record, watermark, List.of());
    }

    /** Returns the id of the run. */
    public String executionId() {
        return place.executionId();
    }

    /** Returns the flow that ran. */
    public String flowName() {
        return record.flowName();
    }
}
