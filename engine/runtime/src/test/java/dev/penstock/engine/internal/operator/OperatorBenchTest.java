package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorBenchTest {

    @ParameterizedTest
    @MethodSource("subjectsAndShapes")
    void everyOperatorDoesWhatItsOracleDoes(Subject subject, Shape shape) {
        OperatorBench.check(subject, shape);
    }

    static Stream<Arguments> subjectsAndShapes() {
        return subjects().stream()
                .flatMap(subject -> Stream.of(Shape.values()).map(shape -> Arguments.of(subject, shape)));
    }

    @Test
    void everyOperatorIsOnTheBench() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<String> onTheBench = subjects().stream()
                .map(subject -> subject.type().getSimpleName())
                .collect(Collectors.toSet());

        assertEquals(operators(), new TreeSet<>(onTheBench));
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(FilterSubjects.all());
        subjects.addAll(NumberSubjects.all());
        subjects.addAll(TransformSubjects.all());
        subjects.addAll(ConversionSubjects.all());
        return subjects;
    }

    /** Returns the names of all classes of the package that are operators. */
    private static Set<String> operators() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder =
                Path.of(Operator.class.getResource("Operator.class").toURI()).getParent();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(Operator.class.getPackageName() + "." + name);
                if (Operator.class.isAssignableFrom(type) && !type.isInterface()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
