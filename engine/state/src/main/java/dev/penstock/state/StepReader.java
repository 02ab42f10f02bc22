package dev.penstock.state;

import java.io.IOException;

/** Reads a step that {@link StepWriter} has written. */
final class StepReader {

    private StepReader() {}

    static Step read(byte[] json) throws IOException {
        JsonFields in = JsonFields.parse(json);
        Step step = read(in, in.text("step"));
        in.requireNoMore();
        return step;
    }

    private static Step read(JsonFields in, String kind) throws MalformedStateException {
        return switch (kind) {
            case "begin" -> new Step.Begin(in.text("session"), StateReader.start(in.object("run")));
            case "progress" ->
                new Step.Progress(in.text("execution"), StateReader.counts(in.object("counts")), in.instant("at"));
            case "cancel" -> new Step.Cancel(in.text("execution"));
            case "commit" -> new Step.Commit(StateReader.manifest(in.object("manifest")));
            case "finish" -> new Step.Finish(in.text("execution"));
            case "end" -> new Step.End(StateReader.record(in.object("record")));
            case "take" -> new Step.Take(in.text("session"), in.texts("executions"));
            case "save" -> new Step.Save(StateReader.flow(in.object("flow")));
            case "mark" -> new Step.Mark(in.text("flow"), StateReader.watermark(in.object("watermark")));
            default -> throw new MalformedStateException("the step " + kind + " is not known");
        };
    }
}
