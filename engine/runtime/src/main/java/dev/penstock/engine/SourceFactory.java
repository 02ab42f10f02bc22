package dev.penstock.engine;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.SourceFlow;
import java.io.IOException;

/** Makes the source of a flow from the source part of its definition. Used by several threads. */
@FunctionalInterface
public interface SourceFactory {

    /**
     * Makes a source.
     *
     * @param flow what the definition says of it
     * @param request what is wanted of this run: the records of its {@link RunRequest#window}, by when they were changed, if
     *     it has one; and its parameters
     */
    SourceConnector connect(SourceFlow flow, RunRequest request) throws IOException;
}
