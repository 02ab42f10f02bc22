package dev.penstock.engine;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.SourceFlow;
import java.io.IOException;

/** Makes the source of a flow from the source part of its definition. Used by several threads. */
@FunctionalInterface
public interface SourceFactory {

    SourceConnector connect(SourceFlow flow) throws IOException;
}
