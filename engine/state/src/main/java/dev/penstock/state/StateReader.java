package dev.penstock.state;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRecord.TaskLoss;
import dev.penstock.connector.state.RunRecord.WrittenObject;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.Worded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link StateWriter} has written. Takes all fields of an object, and refuses one that has more. */
final class StateReader {

    private StateReader() {}

    static RunStart start(JsonFields in) throws MalformedStateException {
        RunStart start = new RunStart(
                in.text("flow"),
                place(in),
                in.instant("startedAt"),
                in.optionalInstant("scheduledFor"),
                window(in),
                in.flag("exclusive"));
        in.requireNoMore();
        return start;
    }

    static RunCounts counts(JsonFields in) throws MalformedStateException {
        RunCounts counts = new RunCounts(
                in.number("read"),
                in.number("filtered"),
                in.number("dropped"),
                in.number("written"),
                in.number("bytesProcessed"),
                in.number("bytesWritten"));
        in.requireNoMore();
        return counts;
    }

    static RunRecord record(JsonFields in) throws MalformedStateException {
        RunRecord record = new RunRecord(
                in.text("execution"),
                in.text("flow"),
                worded(ExecutionStatus.values(), in.text("status")),
                in.instant("startedAt"),
                in.instant("lastUpdatedAt"),
                in.optionalInstant("scheduledFor"),
                window(in),
                counts(in.object("counts")),
                losses(in.objects("losses")),
                written(in.objects("objects")),
                in.texts("messages"),
                in.optionalText("error"));
        in.requireNoMore();
        return record;
    }

    static RunManifest manifest(JsonFields in) throws MalformedStateException {
        RunPlace place = place(in);
        List<StagedReference> objects = new ArrayList<>();
        for (JsonFields object : in.objects("objects")) {
            objects.add(new StagedReference(
                    object.text("execution"),
                    object.text("bucket"),
                    object.text("key"),
                    object.text("handle"),
                    object.number("bytes")));
            object.requireNoMore();
        }
        RunRecord record = record(in.object("record"));
        Optional<JsonFields> mark = in.optionalObject("watermark");
        Optional<Watermark> watermark = mark.isPresent() ? Optional.of(watermark(mark.get())) : Optional.empty();
        List<CatalogTable> tables = new ArrayList<>();
        for (JsonFields table : in.objects("tables")) {
            tables.add(TableJson.read(table));
        }
        in.requireNoMore();
        return valid(() -> new RunManifest(place, objects, record, watermark, tables));
    }

    static Watermark watermark(JsonFields in) throws MalformedStateException {
        Watermark watermark = new Watermark(in.instant("readUntil"), in.text("execution"));
        in.requireNoMore();
        return watermark;
    }

    static FlowRecord flow(JsonFields in) throws MalformedStateException {
        String flowName = in.text("flow");
        FlowStatus status = worded(FlowStatus.values(), in.text("status"));
        Optional<String> message = in.optionalText("statusMessage");
        Optional<Instant> activatedAt = in.optionalInstant("activatedAt");
        int failures = whole(in, "failures");
        in.requireNoMore();
        return valid(() -> new FlowRecord(flowName, status, message, activatedAt, failures));
    }

    private static RunPlace place(JsonFields in) throws MalformedStateException {
        return new RunPlace(in.text("execution"), in.text("bucket"), in.text("keyPrefix"));
    }

    private static Optional<TimeWindow> window(JsonFields in) throws MalformedStateException {
        Optional<JsonFields> window = in.optionalObject("window");
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Instant start = window.get().instant("start");
        Instant end = window.get().instant("end");
        window.get().requireNoMore();
        return Optional.of(valid(() -> new TimeWindow(start, end)));
    }

    private static List<TaskLoss> losses(List<JsonFields> in) throws MalformedStateException {
        List<TaskLoss> losses = new ArrayList<>(in.size());
        for (JsonFields loss : in) {
            losses.add(new TaskLoss(whole(loss, "task"), loss.text("reason"), loss.number("records")));
            loss.requireNoMore();
        }
        return losses;
    }

    private static List<WrittenObject> written(List<JsonFields> in) throws MalformedStateException {
        List<WrittenObject> objects = new ArrayList<>(in.size());
        for (JsonFields object : in) {
            objects.add(new WrittenObject(
                    object.text("bucket"), object.text("key"), object.number("bytes"), object.number("records")));
            object.requireNoMore();
        }
        return objects;
    }

    private static int whole(JsonFields in, String name) throws MalformedStateException {
        long number = in.number(name);
        return valid(() -> Math.toIntExact(number));
    }

    static <T extends Worded> T worded(T[] values, String word) throws MalformedStateException {
        for (T value : values) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new MalformedStateException("the word " + word + " is not known");
    }

    /** Makes a record of values that it may refuse. */
    static <T> T valid(Supplier<T> made) throws MalformedStateException {
        try {
            return made.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedStateException(e.getMessage(), e);
        }
    }
}
