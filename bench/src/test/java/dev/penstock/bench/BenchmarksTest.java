package dev.penstock.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.engine.internal.operator.Operator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Keeps the benchmarks from rotting. Their times here mean nothing. */
class BenchmarksTest {

    @Test
    void everyBenchmarkRunsWithEveryParameterAndHasANeighbour() throws Exception {
        Options small = new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .param("rows", "500")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        Collection<RunResult> results = new Runner(small).run();

        Map<String, Set<String>> methods = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            int dot = benchmark.lastIndexOf('.');
            methods.computeIfAbsent(benchmark.substring(0, dot), name -> new TreeSet<>())
                    .add(benchmark.substring(dot + 1));
        }
        assertTrue(methods.size() > 1, methods.toString());
        methods.forEach((name, neighbours) -> assertTrue(neighbours.size() > 1, name + " has only " + neighbours));
    }

    @Test
    void everyOperatorHasABenchmark() throws Exception {
        Set<String> lacking = new TreeSet<>();
        List<Class<?>> operators = operators();
        for (Class<?> operator : operators) {
            String name = operator.getSimpleName().replaceFirst("Operator$", "") + "Bench";
            if (getClass().getResource(name + ".class") == null) {
                lacking.add(name);
            }
        }
        assertTrue(operators.size() > 1, operators.toString());
        assertEquals(Set.of(), lacking);
    }

    /** Returns the classes of the operators' package that are operators, be they in a folder or in a jar. */
    private static List<Class<?>> operators() throws Exception {
        URI place = Operator.class.getResource("Operator.class").toURI();
        if (!place.getScheme().equals("jar")) {
            return operatorsIn(Path.of(place).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return operatorsIn(jar.getPath("/" + Operator.class.getPackageName().replace('.', '/')));
        }
    }

    private static List<Class<?>> operatorsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> classOf(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type != Operator.class && Operator.class.isAssignableFrom(type))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> classOf(String simpleName) {
        try {
            return Class.forName(Operator.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(simpleName + " is in the package's folder", e);
        }
    }
}
