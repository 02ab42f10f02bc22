package dev.penstock.engine;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.StateStore;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FileType;
import dev.penstock.engine.internal.plan.FlowCompiler;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What an engine is made of. Immutable, shared by its runs. */
record EngineParts(
        Map<ConnectorType, SourceFactory> sources,
        Map<FileType, FileFormat> formats,
        ObjectStore store,
        StateStore state,
        FlowCompiler compiler,
        PlanCache plans,
        Clock clock,
        Supplier<String> ids,
        IntSupplier fileNumbers,
        int threads,
        ThreadFactory threadFactory,
        ExecutionListener listener) {

    EngineParts {
        sources = Map.copyOf(sources);
        formats = Map.copyOf(formats);
    }
}
