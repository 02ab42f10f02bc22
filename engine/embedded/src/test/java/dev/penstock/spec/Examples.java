package dev.penstock.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.FlowOptions;
import dev.penstock.spec.Outcome.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Cases as a page of the manual shows them. */
final class Examples {

    private Examples() {}

    /** Returns a table of all sentences of a file, with their grades. */
    static String rules(SpecFile file) {
        StringBuilder table = new StringBuilder("\n| Rule | Grade | Where it is from |\n|---|---|---|\n");
        for (SpecCase spec : file.cases()) {
            table.append("| %s | *%s* | %s |\n".formatted(cell(spec.name()), grade(spec), cell(spec.source())));
        }
        return table.append('\n').toString();
    }

    /** Returns the examples of a file. */
    static String examples(SpecFile file) {
        StringBuilder text = new StringBuilder("\n");
        file.cases().stream().filter(SpecCase::example).map(Examples::example).forEach(text::append);
        return text.toString();
    }

    private static String example(SpecCase spec) {
        StringBuilder text =
                new StringBuilder("### %s\n\n*%s*: %s\n\n".formatted(spec.name(), grade(spec), spec.source()));
        spec.inputs().forEach((key, lines) -> {
            String title = spec.inputs().size() == 1 ? "Records" : "Records of `" + key + "`";
            text.append(block(title, spec.inputType().name(), lines));
        });
        text.append(block("Tasks", "JSON", tasks(spec.tasks())));
        for (Written object : spec.expected().objects()) {
            if (!object.text().isEmpty()) {
                String title =
                        object.key().map(key -> "Written to `" + key + "`").orElse("Written");
                text.append(block(
                        title, spec.outputType().name(), object.text().lines().toList()));
            }
        }
        List<String> results = results(spec);
        results.forEach(result -> text.append("- ").append(result).append('\n'));
        return text.append(results.isEmpty() ? "" : "\n").toString();
    }

    private static List<String> results(SpecCase spec) {
        Outcome expected = spec.expected();
        List<String> results = new ArrayList<>();
        if (!spec.options().equals(FlowOptions.defaults())) {
            results.add("with the options %s".formatted(options(spec.options())));
        }
        if (expected.filtered() > 0) {
            results.add("records filtered: " + expected.filtered());
        }
        expected.dropped().forEach(count -> results.add("records dropped by " + count));
        expected.unconverted().forEach(count -> results.add("values that cannot be converted by " + count));
        expected.warnings().forEach(rule -> results.add("warning: `%s`".formatted(rule)));
        expected.error()
                .ifPresent(error -> results.add("the run fails with `%s`, and nothing is written: … %s …"
                        .formatted(error.code(), error.message())));
        expected.problems()
                .forEach(problem -> results.add(
                        "the definition is refused: `%s` at `%s`".formatted(problem.rule(), problem.place())));
        return results;
    }

    private static String options(FlowOptions options) {
        return "`compatibility` %s, `notEqualKeepsNull` %s, `unconvertible` %s"
                .formatted(options.compatibility(), options.notEqualKeepsNull(), options.unconvertible());
    }

    private static String block(String title, String language, List<String> lines) {
        return "%s:\n\n```%s\n%s\n```\n\n"
                .formatted(title, language.toLowerCase(Locale.ROOT), String.join("\n", lines));
    }

    /** Returns the tasks with one member a line. */
    private static List<String> tasks(JsonNode tasks) {
        List<String> lines = new ArrayList<>(List.of("["));
        for (JsonNode task : tasks) {
            lines.add("  {");
            List<Map.Entry<String, JsonNode>> members = List.copyOf(task.properties());
            for (int i = 0; i < members.size(); i++) {
                String comma = i + 1 < members.size() ? "," : "";
                lines.add("    \"%s\": %s%s"
                        .formatted(
                                members.get(i).getKey(), oneLine(members.get(i).getValue()), comma));
            }
            lines.add(task == tasks.get(tasks.size() - 1) ? "  }" : "  },");
        }
        lines.add("]");
        return lines;
    }

    private static String oneLine(JsonNode node) {
        if (node.isArray()) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            node.forEach(element -> elements.add(oneLine(element)));
            return elements.toString();
        }
        if (node.isObject()) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            node.properties()
                    .forEach(
                            member -> members.add("\"%s\": %s".formatted(member.getKey(), oneLine(member.getValue()))));
            return members.toString();
        }
        return node.toString();
    }

    private static String grade(SpecCase spec) {
        return spec.grade().name().toLowerCase(Locale.ROOT);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
