package dev.penstock.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RandomId;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What is known of runs and flows, in a folder of the machine: for one process or several at once.
 *
 * <pre>{@code
 * try (StateStore state = JournalStateStore.open(Path.of(".penstock/state"))) {
 *     state.executions("orders", 10).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Every step is appended to a journal and forced to the disk, except {@link #progress}, which a power cut may undo; a
 * killed process loses nothing. A process that ends without closing its store leaves its runs to the others at once.
 * Nothing is created before the first step that writes. The folder is on a local file system, and its owner's alone.
 *
 * <p>A state that was damaged is refused with a {@link CorruptStateException}, one of a newer version of Penstock with a
 * {@link NewerStateException}; either is left untouched. Used by several threads; an interrupted thread takes its step
 * first.
 */
public final class JournalStateStore implements StateStore {

    private final JournalFolder folder;
    private final Clock clock;

    private JournalStateStore(JournalFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Returns the state in a folder without looking at it: the first step does, and says what is wrong with it. The newest
     * 1,000 ended runs of each flow are remembered.
     */
    public static JournalStateStore in(Path folder) {
        return of(requireNonNull(folder, "folder is null"), Clock.systemUTC(), standard(StateBook.DEFAULT_HISTORY));
    }

    /** Opens the state in a folder, which need not be there. The newest 1,000 ended runs of each flow are remembered. */
    public static JournalStateStore open(Path folder) throws IOException {
        return open(folder, Clock.systemUTC(), StateBook.DEFAULT_HISTORY);
    }

    /**
     * @param clock tells when a run made progress
     * @param history how many ended runs of each flow are remembered; at least 1, and the same for all who use the folder
     */
    public static JournalStateStore open(Path folder, Clock clock, int history) throws IOException {
        return open(folder, clock, standard(history));
    }

    private static JournalFormat standard(int history) {
        return new JournalFormat(
                JournalFormat.VERSION, history, JournalFormat.DEFAULT_REWRITE_BYTES, () -> RandomId.next()
                        .getMostSignificantBits());
    }

    static JournalStateStore open(Path folder, Clock clock, JournalFormat format) throws IOException {
        requireNonNull(folder, "folder is null");
        requireNonNull(clock, "clock is null");
        JournalStateStore opened = of(folder, clock, format);
        opened.folder.read(book -> true);
        return opened;
    }

    private static JournalStateStore of(Path folder, Clock clock, JournalFormat format) {
        var journal = new JournalFolder(folder.toAbsolutePath(), RandomId.next().toString(), format);
        return new JournalStateStore(journal, clock);
    }

    @Override
    public void begin(RunStart start) throws IOException {
        folder.begin(requireNonNull(start, "start is null"));
    }

    @Override
    public boolean progress(String executionId, RunCounts counts) throws IOException {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(counts, "counts is null");
        return folder.progress(new Step.Progress(executionId, counts, clock.instant()));
    }

    @Override
    public void commit(RunManifest manifest) throws IOException {
        folder.step(new Step.Commit(requireNonNull(manifest, "manifest is null")));
    }

    @Override
    public void finish(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        folder.stepIf(new Step.Finish(executionId), book -> book.committed(executionId)
                .isPresent());
    }

    @Override
    public void end(RunRecord record) throws IOException {
        folder.step(new Step.End(requireNonNull(record, "record is null")));
    }

    @Override
    public List<RunManifest> unfinished() throws IOException {
        return folder.unfinished();
    }

    @Override
    public List<RunStart> takeOver() throws IOException {
        return folder.takeOver();
    }

    @Override
    public void requestCancel(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        folder.stepIf(
                new Step.Cancel(executionId), book -> book.running(executionId).isPresent());
    }

    @Override
    public Optional<Watermark> watermark(String flowName) throws IOException {
        requireNonNull(flowName, "flowName is null");
        return folder.read(book -> book.watermark(flowName));
    }

    @Override
    public Optional<RunRecord> execution(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        return folder.read(book -> book.execution(executionId));
    }

    @Override
    public List<RunRecord> executions(String flowName, int limit) throws IOException {
        requireNonNull(flowName, "flowName is null");
        Limit.require(limit);
        return folder.read(book -> book.executions(flowName, limit));
    }

    @Override
    public void save(FlowRecord flow) throws IOException {
        folder.step(new Step.Save(requireNonNull(flow, "flow is null")));
    }

    @Override
    public Optional<FlowRecord> flow(String flowName) throws IOException {
        requireNonNull(flowName, "flowName is null");
        return folder.read(book -> book.flow(flowName));
    }

    @Override
    public List<FlowRecord> flows() throws IOException {
        return folder.read(StateBook::flows);
    }

    @Override
    public List<String> flowNames() throws IOException {
        return folder.read(StateBook::flowNames);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
