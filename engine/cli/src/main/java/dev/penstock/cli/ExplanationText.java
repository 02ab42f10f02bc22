package dev.penstock.cli;

import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.engine.ExplainedStep;
import dev.penstock.engine.FlowExplanation;
import dev.penstock.engine.TracedRecord;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** An explanation for a person to read. */
final class ExplanationText {

    private final FlowExplanation explanation;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(FlowExplanation explanation) {
        this.explanation = explanation;
    }

    static String of(FlowExplanation explanation) {
        var text = new ExplanationText(explanation);
        text.plan();
        explanation.records().forEach(text::record);
        return text.text.toString().stripTrailing();
    }

    private void plan() {
        line("flow", explanation.flowName());
        String fields = String.join(", ", explanation.source().names());
        boolean unknown = explanation.readsEveryField() && explanation.records().isEmpty();
        line("reads", unknown ? "every field of the source" + (fields.isEmpty() ? "" : ", " + fields) : fields);
        line("pushed", explanation.pushed().isEmpty() ? "nothing" : String.join("; ", explanation.pushed()));
        String stage = "";
        for (ExplainedStep step : explanation.steps()) {
            line(step.stage().equals(stage) ? "" : step.stage(), describe(step));
            stage = step.stage();
        }
        StringJoiner output = new StringJoiner(", ");
        for (Field field : explanation.output().fields()) {
            output.add(field.type() == FieldType.ANY ? field.name() : field.name() + " " + word(field.type()));
        }
        line("writes", output.toString());
        if (!explanation.partitionKeys().isEmpty()) {
            line("partition", String.join(", ", explanation.partitionKeys()));
        }
        explanation.warnings().forEach(warning -> line("warning", warning.toString()));
    }

    private static String describe(ExplainedStep step) {
        String task = step.task().isPresent() ? "tasks[" + step.task().getAsInt() + "]  " : "";
        String column = step.column().isPresent() ? "  (column " + step.column().getAsInt() + ")" : "";
        return task + step.title() + column;
    }

    private void record(TracedRecord record) {
        text.append(System.lineSeparator());
        line("record " + record.number(), show(record.source()));
        Map<String, String> before = record.source();
        for (TracedRecord.Stage stage : record.stages()) {
            line("  " + stage.name(), stage.fields().equals(before) ? "unchanged" : show(stage.fields()));
            stage.notes().forEach(note -> line("", "! " + note));
            before = stage.fields();
        }
        record.removed()
                .ifPresent(removal ->
                        line("  " + removal.stage(), "REMOVED by tasks[" + removal.task() + "]: " + removal.title()));
    }

    private static String show(Map<String, String> fields) {
        StringJoiner shown = new StringJoiner("  ");
        fields.forEach((name, value) -> shown.add(name + "=" + value));
        return shown.toString();
    }

    private static String word(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private void line(String name, String value) {
        text.append(name).append(" ".repeat(Math.max(1, 20 - name.length())));
        text.append(value).append(System.lineSeparator());
    }
}
