package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A book in memory and the sessions that are open on it. Used by several threads. */
final class SharedBook {

    private final StateBook book;
    private final Set<String> open = new HashSet<>();
    private int sessions;

    SharedBook(StateBook book) {
        this.book = book;
    }

    synchronized String openSession() {
        sessions++;
        String session = Integer.toString(sessions);
        open.add(session);
        return session;
    }

    synchronized void closeSession(String session) {
        open.remove(session);
    }

    synchronized void step(String session, Step step) throws IOException {
        requireOpen(session);
        step.match(new Refusals(book, session));
        book.take(step);
    }

    /** Returns whether somebody wants the run to end. */
    synchronized boolean progress(String session, Step.Progress step) throws IOException {
        step(session, step);
        return book.running(step.executionId()).orElseThrow().isCanceled();
    }

    synchronized List<RunStart> takeOver(String session) throws IOException {
        step(session, new Step.Take(session, Leftovers.abandoned(book, other -> !open.contains(other))));
        return Leftovers.takenBy(book, session);
    }

    synchronized <R> R read(String session, Function<StateBook, R> question) {
        requireOpen(session);
        return question.apply(book);
    }

    synchronized List<RunManifest> unfinished(String session) throws IOException {
        requireOpen(session);
        return Leftovers.unfinished(book, other -> other.equals(session) || !open.contains(other));
    }

    private void requireOpen(String session) {
        if (!open.contains(session)) {
            throw new IllegalStateException("the state store is closed");
        }
    }
}
