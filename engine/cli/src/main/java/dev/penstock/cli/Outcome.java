package dev.penstock.cli;

import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowExecution;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Tells what became of a run.
 *
 * @param json whether as one JSON object and nothing else
 * @param quiet whether without a summary and warnings
 */
record Outcome(CommandLine line, PenstockCommand penstock, boolean json, boolean quiet) {

    /** Prints it and returns the exit status. */
    int tell(FlowDefinitionJson.Reading reading, FlowExecution execution) {
        if (!quiet) {
            FlowFile.tell(line, reading.warnings());
            FlowFile.tell(line, execution.warnings());
        }
        PrintWriter out = line.getOut();
        if (json) {
            out.println(ExecutionJson.of(execution));
        } else if (!quiet) {
            out.print(Summary.of(execution));
            out.flush();
        }
        execution.error().ifPresent(error -> {
            line.getErr().println("penstock: " + error.message());
            penstock.traceIfVerbose(line, error.cause());
        });
        return execution.isSuccessful() ? ExitStatus.SUCCESSFUL : ExitStatus.ERROR;
    }
}
