package dev.penstock.engine;

import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.SourceFlow;
import java.io.IOException;
import java.util.Optional;

/** Makes the source of a flow from the source part of its definition. Used by several threads. */
@FunctionalInterface
public interface SourceFactory {

    /**
     * Makes a source.
     *
     * @param flow what the definition says of it
     * @param window the records that are wanted, by when they were changed; all of them if it is absent
     */
    SourceConnector connect(SourceFlow flow, Optional<TimeWindow> window) throws IOException;
}
