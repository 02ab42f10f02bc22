package dev.penstock.engine;

import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.sink.WrittenObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of a run: for the caller, and for the state store. Used by the thread of the run. */
final class RunReport {

    /** How many objects of a run the state store remembers: it keeps many runs, in memory too. */
    private static final int MOST_REMEMBERED = 1000;

    private final RunStart start;
    private final Optional<Capture> capture;

    /** What the definition, the plan and the recovery of other runs give rise to. */
    private final List<Problem> warnings = new ArrayList<>();

    private Accounts accounts = Accounts.NONE;

    RunReport(RunStart start, Optional<Capture> capture) {
        this.start = start;
        this.capture = capture;
    }

    /** Adds warnings that are not there yet: the plan repeats what the compiler has said. */
    void warn(List<Problem> more) {
        for (Problem problem : more) {
            if (!warnings.contains(problem)) {
                warnings.add(problem);
            }
        }
    }

    /** Sets where the records go from now on. */
    void follow(Accounts newAccounts) {
        accounts = newAccounts;
    }

    FlowExecution execution(
            ExecutionStatus status, Instant now, int retries, List<WrittenObject> written, Optional<RunError> error) {
        boolean successful = status == ExecutionStatus.SUCCESSFUL;
        return new FlowExecution(
                start.executionId(),
                start.flowName(),
                status,
                start.startedAt(),
                now,
                accounts.recordsRead(),
                accounts.recordsFiltered(),
                accounts.dropped(),
                successful ? accounts.recordsWritten() : 0,
                accounts.bytesProcessed(),
                bytes(written),
                retries,
                published(written),
                capture,
                allWarnings(),
                error);
    }

    RunRecord record(ExecutionStatus status, Instant now, List<WrittenObject> written, Optional<RunError> error) {
        return new RunRecord(
                start.executionId(),
                start.flowName(),
                status,
                start.startedAt(),
                now,
                start.scheduledFor(),
                start.window(),
                counts(status == ExecutionStatus.SUCCESSFUL, written),
                accounts.losses(),
                remembered(written),
                messages(written.size()),
                error.isPresent() ? Optional.of(error.get().message()) : Optional.empty());
    }

    private List<String> messages(int objects) {
        List<String> messages = new ArrayList<>();
        for (Problem problem : allWarnings()) {
            messages.add(problem.toString());
        }
        if (objects > MOST_REMEMBERED) {
            messages.add("of %d objects the first %d are remembered".formatted(objects, MOST_REMEMBERED));
        }
        return messages;
    }

    private RunCounts counts(boolean successful, List<WrittenObject> written) {
        return new RunCounts(
                accounts.recordsRead(),
                accounts.recordsFiltered(),
                accounts.recordsDropped(),
                successful ? accounts.recordsWritten() : 0,
                accounts.bytesProcessed(),
                bytes(written));
    }

    private List<Problem> allWarnings() {
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(accounts.warnings());
        return all;
    }

    private static long bytes(List<WrittenObject> written) {
        long sum = 0;
        for (WrittenObject object : written) {
            sum += object.staged().bytes();
        }
        return sum;
    }

    private static List<PublishedObject> published(List<WrittenObject> written) {
        List<PublishedObject> published = new ArrayList<>(written.size());
        for (WrittenObject object : written) {
            StagedReference staged = object.staged();
            published.add(new PublishedObject(staged.bucket(), staged.key(), staged.bytes(), object.records()));
        }
        return published;
    }

    private static List<RunRecord.WrittenObject> remembered(List<WrittenObject> written) {
        List<RunRecord.WrittenObject> remembered = new ArrayList<>();
        for (WrittenObject object : written.subList(0, Math.min(written.size(), MOST_REMEMBERED))) {
            StagedReference staged = object.staged();
            remembered.add(
                    new RunRecord.WrittenObject(staged.bucket(), staged.key(), staged.bytes(), object.records()));
        }
        return remembered;
    }
}
