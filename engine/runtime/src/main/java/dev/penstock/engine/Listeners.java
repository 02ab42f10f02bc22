package dev.penstock.engine;

import java.util.List;

/** Several who are told, in order. */
record Listeners(List<ExecutionListener> all) implements ExecutionListener {

    Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void started(String flowName, String executionId) {
        for (ExecutionListener listener : all) {
            listener.started(flowName, executionId);
        }
    }

    @Override
    public void progressed(long recordsRead, long bytesProcessed) {
        for (ExecutionListener listener : all) {
            listener.progressed(recordsRead, bytesProcessed);
        }
    }

    @Override
    public void ended(FlowExecution execution) {
        for (ExecutionListener listener : all) {
            listener.ended(execution);
        }
    }
}
