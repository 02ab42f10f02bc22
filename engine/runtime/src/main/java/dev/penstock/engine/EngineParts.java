package dev.penstock.engine;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.MetadataCatalog;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FileType;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.sink.WriteLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What an engine is made of. Immutable, shared by its runs. */
record EngineParts(
        Map<ConnectorType, SourceFactory> sources,
        Map<FileType, FileFormat> formats,
        ObjectStore store,
        StateStore state,
        Optional<MetadataCatalog> catalog,
        FlowCompiler compiler,
        PlanCache plans,
        SchemaCache schemas,
        Clock clock,
        Supplier<String> ids,
        IntSupplier fileNumbers,
        int threads,
        WriteLimits limits,
        ThreadFactory threadFactory,
        Semaphore slots,
        Duration timeLimit,
        Retries retries,
        ExecutionListener listener) {

    EngineParts {
        sources = Map.copyOf(sources);
        formats = Map.copyOf(formats);
    }

    /** Returns what makes the objects of committed runs show. */
    Publication publication() {
        return new Publication(store, state, catalog);
    }

    /** Returns what puts in order what dead processes have left. */
    Recovery recovery() {
        return new Recovery(store, state, publication(), clock);
    }
}
