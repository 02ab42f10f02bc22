package dev.penstock.cli;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.StateStore;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.s3.S3ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where buckets are, and where is kept what is known of runs. */
final class StoreOptions {

    private static final Path HOME = Path.of(".penstock");

    @Option(
            names = "--buckets",
            paramLabel = "DIR",
            description =
                    "Each folder in it is a bucket; object k of bucket b is the file DIR/b/k (default: ./buckets).")
    private Path buckets;

    @Option(
            names = "--s3",
            description = "Use the buckets of Amazon S3; region and credentials come from the environment, as for other"
                    + " tools of AWS.")
    private boolean s3;

    @Option(names = "--s3-endpoint", paramLabel = "URL", description = "Use the buckets of this S3-compatible server.")
    private URI endpoint;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the history of runs and the catalog are kept (default: .penstock in the folder of"
                    + " buckets; with S3, .penstock in this folder).")
    private Path home;

    /** Throws {@link ParameterException} if the options make no sense. */
    void check(CommandLine line) {
        if (buckets != null && isRemote()) {
            throw new ParameterException(line, "--buckets is of no use with --s3 or --s3-endpoint");
        }
        if (endpoint != null && endpoint.getHost() == null) {
            throw new ParameterException(
                    line, "--s3-endpoint is " + endpoint + "; allowed is such as http://localhost:9000");
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
        return Optional.ofNullable(home).orElse(isRemote() ? HOME : buckets().resolve(HOME));
    }

    private ObjectStore store() {
        if (!isRemote()) {
            return Penstock.folder(buckets());
        }
        // Only now are the classes of the SDK loaded: starting them takes longer than most small runs.
        return endpoint == null ? S3ObjectStore.onAmazon() : S3ObjectStore.atEndpoint(endpoint);
    }

    private boolean isRemote() {
        return s3 || endpoint != null;
    }

    private Path buckets() {
        return Optional.ofNullable(buckets).orElse(Path.of("buckets"));
    }
}
