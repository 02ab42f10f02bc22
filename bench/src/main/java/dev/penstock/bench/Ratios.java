package dev.penstock.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Prints the lines of the tables of {@code docs/benchmarks.md}: how long our code takes for each millisecond of its
 * neighbour.
 *
 * <p>Its argument is the file that JMH wrote with {@code -bm sample -rf json}. The time of a benchmark is that of its
 * fastest call, since what else a machine does only adds to it. The error is half of the distance between the ratios that
 * are the most and the least favourable for us, of the fastest calls of each iteration; of a line, the largest.
 */
public final class Ratios {

    private static final Set<String> OURS = Set.of("operator", "penstock");
    private static final Set<String> IN_COLUMNS = Set.of("rows", "kinds", "nulls");

    private Ratios() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Fastest>> groups = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (JsonNode result : new ObjectMapper().readTree(new File(arguments[0]))) {
            String[] path = result.get("benchmark").asText().split("[.]");
            String group = path[path.length - 2] + " " + result.path("params");
            titles.put(group, title(path[path.length - 2], result.path("params")));
            groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                    .put(path[path.length - 1], Fastest.of(result.at("/primaryMetric/rawDataHistogram")));
        }
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        groups.forEach((group, methods) -> {
            Fastest ours = methods.get(
                    OURS.stream().filter(methods::containsKey).findFirst().orElseThrow());
            methods.forEach((method, other) -> {
                if (!OURS.contains(method)) {
                    String line = titles.get(group) + " | " + method;
                    lines.computeIfAbsent(line, key -> new ArrayList<>()).add(number(ours.least() / other.least()));
                    errors.merge(line, ours.error(other), Math::max);
                }
            });
        });
        lines.forEach((line, ratios) -> System.out.println(
                "| " + line + " | " + String.join(" | ", ratios) + " | " + number(errors.get(line)) + " |"));
    }

    private static String title(String name, JsonNode parameters) {
        StringBuilder title = new StringBuilder(name);
        parameters.fields().forEachRemaining(parameter -> {
            if (!IN_COLUMNS.contains(parameter.getKey())) {
                title.append(' ')
                        .append(parameter.getKey())
                        .append('=')
                        .append(parameter.getValue().asText());
            }
        });
        return title.toString();
    }

    private static String number(double ratio) {
        return ratio < 0.005 ? "0" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** The fastest call of all, and that of the iteration in which the fastest call took longest. */
    private record Fastest(double least, double most) {

        /** @param histogram by fork and iteration the pairs of a time and a count */
        static Fastest of(JsonNode histogram) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (JsonNode fork : histogram) {
                for (JsonNode iteration : fork) {
                    double fastest = Double.POSITIVE_INFINITY;
                    for (JsonNode call : iteration) {
                        fastest = Math.min(fastest, call.get(0).asDouble());
                    }
                    least = Math.min(least, fastest);
                    most = Math.max(most, fastest);
                }
            }
            return new Fastest(least, most);
        }

        double error(Fastest other) {
            return (most / other.least - least / other.most) / 2;
        }
    }
}
