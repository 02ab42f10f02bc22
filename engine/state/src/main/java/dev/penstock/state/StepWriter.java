package dev.penstock.state;

import java.io.IOException;

/** Writes a step as a JSON object. Its field {@code step} says which kind it is. */
final class StepWriter implements Step.Cases {

    private final StateWriter out;

    private StepWriter(StateWriter out) {
        this.out = out;
    }

    static byte[] write(Step step) throws IOException {
        return StateJson.write(out -> step.match(new StepWriter(out)));
    }

    @Override
    public void begin(Step.Begin step) throws IOException {
        out.text("step", "begin");
        out.text("session", step.session());
        out.begin("run");
        out.start(step.start());
        out.end();
    }

    @Override
    public void progress(Step.Progress step) throws IOException {
        out.text("step", "progress");
        out.text("execution", step.executionId());
        out.begin("counts");
        out.counts(step.counts());
        out.end();
        out.instant("at", step.at());
    }

    @Override
    public void cancel(Step.Cancel step) throws IOException {
        out.text("step", "cancel");
        out.text("execution", step.executionId());
    }

    @Override
    public void commit(Step.Commit step) throws IOException {
        out.text("step", "commit");
        out.begin("manifest");
        out.manifest(step.manifest());
        out.end();
    }

    @Override
    public void finish(Step.Finish step) throws IOException {
        out.text("step", "finish");
        out.text("execution", step.executionId());
    }

    @Override
    public void end(Step.End step) throws IOException {
        out.text("step", "end");
        out.begin("record");
        out.record(step.record());
        out.end();
    }

    @Override
    public void take(Step.Take step) throws IOException {
        out.text("step", "take");
        out.text("session", step.session());
        out.texts("executions", step.executionIds());
    }

    @Override
    public void save(Step.Save step) throws IOException {
        out.text("step", "save");
        out.begin("flow");
        out.flow(step.flow());
        out.end();
    }

    @Override
    public void mark(Step.Mark step) throws IOException {
        out.text("step", "mark");
        out.text("flow", step.flowName());
        out.begin("watermark");
        out.watermark(step.watermark());
        out.end();
    }
}
