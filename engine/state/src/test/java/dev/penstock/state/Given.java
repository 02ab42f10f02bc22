package dev.penstock.state;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRecord.TaskLoss;
import dev.penstock.connector.state.RunRecord.WrittenObject;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs for tests. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final RunCounts COUNTS = new RunCounts(10, 1, 2, 7, 500, 300);

    private Given() {}

    static RunPlace place(String executionId) {
        return new RunPlace(executionId, "sales", "daily/" + executionId);
    }

    /** Returns a run that somebody asked for. */
    static RunStart asked(String flow, String executionId) {
        return new RunStart(flow, place(executionId), NOON);
    }

    static RunStart exclusive(String flow, String executionId) {
        return new RunStart(flow, place(executionId), NOON, Optional.empty(), Optional.empty(), true);
    }

    /** Returns a run of a tick that reads the five minutes before it. */
    static RunStart scheduled(String flow, String executionId, Instant tick) {
        TimeWindow window = new TimeWindow(tick.minusSeconds(300), tick);
        return new RunStart(
                flow, place(executionId), tick.plusMillis(1), Optional.of(tick), Optional.of(window), false);
    }

    /** Returns the record of a run that published two objects. */
    static RunRecord successful(RunStart start) {
        String prefix = start.place().keyPrefix();
        return new RunRecord(
                start.executionId(),
                start.flowName(),
                ExecutionStatus.SUCCESSFUL,
                start.startedAt(),
                start.startedAt().plusNanos(1_000_000_001),
                start.scheduledFor(),
                start.window(),
                COUNTS,
                List.of(new TaskLoss(3, "NOT_NULL of \"Straße\"", 2)),
                List.of(
                        new WrittenObject("sales", prefix + "/1", 200, 4),
                        new WrittenObject("sales", prefix + "/2", 100, 3)),
                List.of("2 records dropped\n\u0000\uD83D\uDE00"),
                Optional.empty());
    }

    static RunRecord failed(RunStart start) {
        return ended(start, ExecutionStatus.ERROR, Optional.of("the disk is full"));
    }

    static RunRecord canceled(RunStart start) {
        return ended(start, ExecutionStatus.CANCELED, Optional.empty());
    }

    private static RunRecord ended(RunStart start, ExecutionStatus status, Optional<String> error) {
        return new RunRecord(
                start.executionId(),
                start.flowName(),
                status,
                start.startedAt(),
                start.startedAt().plusSeconds(1),
                start.scheduledFor(),
                start.window(),
                COUNTS,
                List.of(),
                List.of(),
                List.of(),
                error);
    }

    static RunManifest manifest(RunStart start) {
        return manifest(start, Optional.empty());
    }

    static RunManifest manifest(RunStart start, Instant readUntil) {
        return manifest(start, Optional.of(new Watermark(readUntil, start.executionId())));
    }

    private static RunManifest manifest(RunStart start, Optional<Watermark> watermark) {
        String id = start.executionId();
        String prefix = start.place().keyPrefix();
        List<StagedReference> objects = List.of(
                new StagedReference(id, "sales", prefix + "/1", "staging/1", 200),
                new StagedReference(id, "sales", prefix + "/2", "staging/2", 100));
        CatalogTable table = new CatalogTable(
                "lake",
                "orders",
                "sales",
                "daily/",
                FileType.PARQUET,
                Schema.of(List.of(Field.key("id.raw"), new Field("amount", FieldType.DECIMAL))),
                List.of("day"));
        return new RunManifest(start.place(), objects, successful(start), watermark, List.of(table));
    }
}
