package dev.penstock.definition.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes flow definitions in the JSON of AppFlow's CreateFlow and DescribeFlow.
 *
 * <pre>{@code
 * FlowDefinitionJson.Reading reading = FlowDefinitionJson.read(Path.of("flow.json"));
 * reading.warnings().forEach(System.err::println);
 * FlowDefinition flow = reading.definition();
 * }</pre>
 *
 * <p>A definition that breaks rules is refused with all of its problems at once, each with its place. Members that
 * AppFlow does not know are warnings, and a member that is {@code null} counts as absent. What is read can be written
 * and read again without a difference. All methods may be called from any thread.
 */
public final class FlowDefinitionJson {

    private FlowDefinitionJson() {}

    /**
     * Reads a definition.
     *
     * @throws InvalidFlowException if the text is no JSON or the definition breaks rules; it carries all errors and
     *     warnings
     */
    public static Reading read(String json) {
        ObjectNode root = JsonSyntax.object(requireNonNull(json, "json is null"));
        Problems problems = new Problems();
        FlowDefinition definition = problems.orThrow(FlowReader.read(new Cursor(root, "", problems)));
        return new Reading(definition, problems.list());
    }

    /**
     * Reads a definition from a file in UTF-8, with or without a byte order mark.
     *
     * @throws InvalidFlowException if the file holds no JSON or the definition breaks rules; it carries all errors and
     *     warnings
     * @throws IOException if the file cannot be read
     */
    public static Reading read(Path file) throws IOException {
        return read(JsonSyntax.text(Files.readAllBytes(requireNonNull(file, "file is null"))));
    }

    /** Returns the definition as indented JSON, the members always in the same order. */
    public static String write(FlowDefinition definition) {
        return JsonSyntax.indented(FlowWriter.write(requireNonNull(definition, "definition is null")));
    }

    /**
     * A definition that was read.
     *
     * @param definition the definition
     * @param warnings what is doubtful about it
     */
    public record Reading(FlowDefinition definition, List<Problem> warnings) {

        public Reading {
            requireNonNull(definition, "definition is null");
            warnings = List.copyOf(warnings);
        }
    }
}
