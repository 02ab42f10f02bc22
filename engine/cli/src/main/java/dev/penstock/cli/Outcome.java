package dev.penstock.cli;

import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RunError;
import java.io.PrintWriter;

/**
 * Tells what became of a run.
 *
 * @param json whether as one JSON object and nothing else
 * @param quiet whether without a summary and warnings
 */
record Outcome(Output output, boolean json, boolean quiet) {

    /** Prints it and returns the exit status. */
    int tell(FlowDefinitionJson.Reading reading, FlowExecution execution) {
        if (!quiet) {
            FlowFile.tell(output, reading.warnings());
            FlowFile.tell(output, execution.warnings());
        }
        PrintWriter out = output.out();
        if (json) {
            out.println(ExecutionJson.of(execution));
        } else if (!quiet) {
            out.print(Summary.of(execution));
            out.flush();
        }
        if (execution.error().isPresent()) {
            RunError error = execution.error().get();
            output.err().println("penstock: " + error.message());
            output.traceIfVerbose(error.cause());
        }
        return execution.isSuccessful() ? ExitStatus.SUCCESSFUL : ExitStatus.ERROR;
    }
}
