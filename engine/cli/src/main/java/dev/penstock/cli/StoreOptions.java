package dev.penstock.cli;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.StateStore;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.s3.S3ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options that say where buckets are, and where is kept what is known of runs. */
final class StoreOptions {

    private static final Path STANDARD_HOME = Path.of(".penstock");

    private static final Option<Path> BUCKETS = Option.value(
            "--buckets",
            Path.class,
            "DIR",
            "Each folder in it is a bucket; object k of bucket b is the file DIR/b/k (default: ./buckets).");

    private static final Option<Boolean> S3 = Option.flag(
            "--s3",
            "Use the buckets of Amazon S3; region and credentials come from the environment, as for other tools of"
                    + " AWS.");

    private static final Option<URI> ENDPOINT =
            Option.value("--s3-endpoint", URI.class, "URL", "Use the buckets of this S3-compatible server.");

    private static final Option<Path> HOME = Option.value(
            "--home",
            Path.class,
            "DIR",
            "Where the history of runs and the catalog are kept (default: .penstock in the folder of buckets; with S3,"
                    + " .penstock in this folder).");

    /** These options. */
    static final List<Option<?>> ALL = List.of(BUCKETS, S3, ENDPOINT, HOME);

    private final Optional<Path> buckets;
    private final boolean s3;
    private final Optional<URI> endpoint;
    private final Optional<Path> home;

    /**
     * @throws UsageException if the options make no sense together
     */
    StoreOptions(Arguments arguments) {
        buckets = arguments.value(BUCKETS);
        s3 = arguments.has(S3);
        endpoint = arguments.value(ENDPOINT);
        home = arguments.value(HOME);
        if (buckets.isPresent() && isRemote()) {
            throw new UsageException("--buckets is of no use with --s3 or --s3-endpoint");
        }
        if (endpoint.isPresent() && endpoint.get().getHost() == null) {
            throw new UsageException(
                    "--s3-endpoint is " + endpoint.get() + "; allowed is such as http://localhost:9000");
        }
    }

    /** Returns a builder of engines over the store that was chosen. */
    FlowEngineBuilder builder() {
        return Penstock.builder(store(), home());
    }

    /** Returns a builder of engines over the store that was chosen, and over a state that is open already. */
    FlowEngineBuilder builder(StateStore state) {
        return builder().stateStore(state);
    }

    /** Returns what is known of runs. */
    StateStore state() {
        return Penstock.state(home());
    }

    private Path home() {
        return home.orElse(isRemote() ? STANDARD_HOME : buckets().resolve(STANDARD_HOME));
    }

    private ObjectStore store() {
        if (!isRemote()) {
            return Penstock.folder(buckets());
        }
        // Only now are the classes of the SDK loaded: starting them takes longer than most small runs.
        return endpoint.isEmpty() ? S3ObjectStore.onAmazon() : S3ObjectStore.atEndpoint(endpoint.get());
    }

    private boolean isRemote() {
        return s3 || endpoint.isPresent();
    }

    private Path buckets() {
        return buckets.orElse(Path.of("buckets"));
    }
}
