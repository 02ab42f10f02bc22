package dev.penstock.cli;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The file with the definition that a command is given. */
final class FlowFile {

    /** The parameter of the commands that take one definition. */
    static final Parameter<Path> PARAMETER =
            Parameter.one("FLOW", Path.class, "A file with one flow definition: CreateFlow or DescribeFlow JSON.");

    private FlowFile() {}

    /**
     * Reads a definition.
     *
     * @throws InvalidFlowException if it is not valid
     * @throws UsageException if the file cannot be read
     */
    static FlowDefinitionJson.Reading read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UsageException("FLOW is the folder " + file + "; allowed is a file");
            }
            return FlowDefinitionJson.read(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Tells what is wrong with a definition, and returns the exit status for it. */
    static int refuse(Output output, Path file, InvalidFlowException refusal) {
        tell(output, refusal.problems());
        output.err().println("penstock: " + file + " is not a valid flow definition");
        return ExitStatus.USAGE;
    }

    /** Prints problems to standard error. */
    static void tell(Output output, List<Problem> problems) {
        for (Problem problem : problems) {
            output.err().println(describe(problem));
        }
    }

    /** Returns a problem as some lines for a reader. */
    static String describe(Problem problem) {
        StringBuilder lines = new StringBuilder();
        lines.append(problem.severity() == Problem.Severity.ERROR ? "error   " : "warning ");
        lines.append(problem.rule());
        if (!problem.place().isEmpty()) {
            lines.append(" at ").append(problem.place());
        }
        lines.append(System.lineSeparator()).append("  found:   ").append(problem.found());
        if (!problem.allowed().isEmpty()) {
            lines.append(System.lineSeparator()).append("  allowed: ").append(problem.allowed());
        }
        if (!problem.fix().isEmpty()) {
            lines.append(System.lineSeparator()).append("  fix:     ").append(problem.fix());
        }
        return lines.toString();
    }
}
