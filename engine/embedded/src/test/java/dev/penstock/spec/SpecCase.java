package dev.penstock.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import java.util.List;
import java.util.Map;

/**
 * One sentence of behaviour, and a flow that shows it.
 *
 * @param file the spec file that it is in
 * @param name the sentence
 * @param grade how sure we are that AppFlow does so
 * @param source where the sentence comes from, in our own words
 * @param example whether the manual shows it
 * @param connector the key of the source connector
 * @param options how the engine is set
 * @param tasks the tasks, as a definition has them
 * @param inputType the format of the input
 * @param inputs the lines of each input object, by the end of its key
 * @param outputType the format of the output
 * @param expected what comes of it
 */
record SpecCase(
        String file,
        String name,
        Grade grade,
        String source,
        boolean example,
        String connector,
        FlowOptions options,
        ArrayNode tasks,
        InputFileType inputType,
        Map<String, List<String>> inputs,
        FileType outputType,
        Outcome expected) {

    /** How sure we are that AppFlow does the same. */
    enum Grade {
        /** AWS says so. */
        DOCUMENTED,
        /** Somebody published a run or an answer of the service that shows it. */
        OBSERVED,
        /** Nothing is public; it is our decision. */
        ASSUMED
    }
}
