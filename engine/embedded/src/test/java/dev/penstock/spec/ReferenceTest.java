package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.Task;
import dev.penstock.definition.TaskType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the manual to the spec: what is shown there is what runs. */
class ReferenceTest {

    private final Manual manual = Manual.find();

    @TestFactory
    Stream<DynamicTest> everyPageShowsItsRulesAndExamples() {
        return SpecFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    manual.page(file.name() + ".md").hold("rules", Examples.rules(file));
                    manual.page(file.name() + ".md").hold("examples", Examples.examples(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageNamesTheProblemsThatItsCasesGive() {
        return SpecFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Set<String> problems = new TreeSet<>();
                    for (SpecCase spec : file.cases()) {
                        spec.expected().problems().forEach(problem -> problems.add(problem.rule()));
                        problems.addAll(spec.expected().warnings());
                    }
                    String text = manual.page(file.name() + ".md").text();
                    problems.removeIf(rule -> text.contains("| `" + rule + "` |"));
                    assertEquals(Set.of(), problems, "problems that the page " + file.name() + " does not explain");
                }));
    }

    @Test
    void everyKindOfTaskHasCasesAndAPage() {
        Map<String, String> tasks = SpecFile.all().stream().collect(Collectors.toMap(SpecFile::name, SpecFile::task));

        assertEquals(Task.class.getPermittedSubclasses().length, TaskType.values().length);
        for (TaskType kind : TaskType.values()) {
            String name = kind.word().toLowerCase(Locale.ROOT);
            assertEquals(kind.word(), tasks.get(name), () -> "the task of spec/" + name + ".json");
            assertTrue(manual.has(name + ".md"), () -> "there is no docs/reference/" + name + ".md");
        }
    }

    @Test
    void theFirstPageListsThePages() {
        StringBuilder list = new StringBuilder("\n");
        for (SpecFile file : SpecFile.all()) {
            list.append("- [%s](%s.md): %s\n".formatted(file.name(), file.name(), file.title()));
        }
        manual.page("README.md").hold("pages", list.append('\n').toString());
    }

    @Test
    void everyLabelMeansTheTypeThatTheTableSays() {
        for (Map.Entry<String, List<String>> type : ConversionMatrix.labels().entrySet()) {
            List<String> expected = ConversionMatrix.column(type.getKey());
            for (String label : type.getValue()) {
                assertEquals(expected, ConversionMatrix.column(label), label + " is not " + type.getKey());
            }
        }
    }

    @Test
    void theFirstPageListsTheLabels() {
        StringBuilder table = new StringBuilder("\n| Type | Labels |\n|---|---|\n");
        ConversionMatrix.labels()
                .forEach((type, labels) -> table.append("| %s | %s |\n".formatted(type, String.join(", ", labels))));
        manual.page("README.md").hold("types", table.append('\n').toString());
    }

    @Test
    void theFirstPageShowsTheConversions() {
        List<String> types = List.copyOf(ConversionMatrix.labels().keySet());
        List<List<String>> columns =
                types.stream().map(ConversionMatrix::column).toList();
        assertEquals(types.size(), columns.stream().distinct().count(), "two types convert alike");

        StringBuilder table = new StringBuilder("\n| Value | " + String.join(" | ", types) + " |\n");
        table.append("|---".repeat(types.size() + 1)).append("|\n");
        for (int i = 0; i < ConversionMatrix.SAMPLES.size(); i++) {
            table.append("| `").append(ConversionMatrix.SAMPLES.get(i)).append("` |");
            for (List<String> column : columns) {
                String value = column.get(i);
                table.append(value.equals("null") ? " null |" : " `" + value + "` |");
            }
            table.append('\n');
        }
        manual.page("README.md").hold("conversions", table.append('\n').toString());
    }
}
