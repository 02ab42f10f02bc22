package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One session on the journal of a folder. It begins with the first run, so that whoever only reads leaves no trace. Used
 * by several threads.
 */
final class JournalFolder implements Closeable {

    private final FolderLock lock;
    private final Journal journal;
    private final SessionFiles sessions;
    private final String session;
    private Optional<Closeable> sessionFile = Optional.empty();
    private boolean closed;

    JournalFolder(Path folder, String session, JournalFormat format) {
        this.lock = new FolderLock(folder);
        this.journal = new Journal(folder.resolve("journal"), format);
        this.sessions = new SessionFiles(folder.resolve("sessions"));
        this.session = session;
    }

    synchronized <R> R read(Function<StateBook, R> question) throws IOException {
        requireOpen();
        return lock.reading(() -> question.apply(journal.catchUp()));
    }

    synchronized void begin(RunStart start) throws IOException {
        requireOpen();
        lock.writing(() -> {
            Step step = new Step.Begin(session, start);
            step.match(new Refusals(journal.catchUp(), session));
            beginSession();
            journal.append(step, true);
            return true;
        });
    }

    synchronized void step(Step step) throws IOException {
        requireOpen();
        lock.writing(() -> {
            step.match(new Refusals(journal.catchUp(), session));
            journal.append(step, true);
            return true;
        });
    }

    /** Takes a step that may be idle, of which nothing is written then. */
    synchronized void stepIf(Step step, Predicate<StateBook> changesAnything) throws IOException {
        requireOpen();
        boolean changes = lock.reading(() -> {
            StateBook book = journal.catchUp();
            step.match(new Refusals(book, session));
            return changesAnything.test(book);
        });
        if (changes) {
            step(step);
        }
    }

    /** Returns whether somebody wants the run to end. */
    synchronized boolean progress(Step.Progress step) throws IOException {
        requireOpen();
        return lock.writing(() -> {
            StateBook book = journal.catchUp();
            step.match(new Refusals(book, session));
            journal.append(step, false);
            return book.running(step.executionId()).orElseThrow().isCanceled();
        });
    }

    synchronized List<RunManifest> unfinished() throws IOException {
        requireOpen();
        return lock.reading(() -> {
            List<RunManifest> manifests =
                    Leftovers.unfinished(journal.catchUp(), other -> other.equals(session) || !sessions.isAlive(other));
            if (!manifests.isEmpty()) {
                journal.force();
            }
            return manifests;
        });
    }

    synchronized List<RunStart> takeOver() throws IOException {
        requireOpen();
        if (lock.reading(this::abandoned).isEmpty()) {
            return read(book -> Leftovers.takenBy(book, session));
        }
        return lock.writing(() -> {
            List<String> abandoned = abandoned();
            if (!abandoned.isEmpty()) {
                beginSession();
                journal.append(new Step.Take(session, abandoned), true);
            }
            sessions.sweep();
            return Leftovers.takenBy(journal.catchUp(), session);
        });
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            if (sessionFile.isPresent()) {
                sessionFile.get().close();
            }
        }
    }

    private List<String> abandoned() throws IOException {
        return Leftovers.abandoned(journal.catchUp(), other -> !other.equals(session) && !sessions.isAlive(other));
    }

    private void beginSession() throws IOException {
        if (sessionFile.isEmpty()) {
            sessionFile = Optional.of(sessions.open(session));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the state store is closed");
        }
    }
}
