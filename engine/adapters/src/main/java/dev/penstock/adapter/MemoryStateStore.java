package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.RunManifest;
import dev.penstock.connector.StateStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of runs, for as long as the program runs: for tests, and for programs that start over after a crash.
 *
 * <p>Used by several threads.
 */
public final class MemoryStateStore implements StateStore {

    private final Map<String, RunManifest> unfinished = new LinkedHashMap<>();

    /** @throws IllegalStateException if the run is committed already */
    @Override
    public synchronized void commit(RunManifest manifest) {
        requireNonNull(manifest, "manifest is null");
        if (unfinished.putIfAbsent(manifest.executionId(), manifest) != null) {
            throw new IllegalStateException("the run " + manifest.executionId() + " is committed already");
        }
    }

    @Override
    public synchronized void finish(String executionId) {
        unfinished.remove(requireNonNull(executionId, "executionId is null"));
    }

    @Override
    public synchronized List<RunManifest> unfinished() {
        return List.copyOf(unfinished.values());
    }
}
