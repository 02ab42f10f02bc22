package dev.penstock.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Records and flows at random, made so that they are valid and touch each other often. */
final class RandomFlows {

    static final List<String> FIELDS = List.of("a", "b", "c", "d", "d.e");

    /** Values of every kind, of which many are the same, or nearly so, in one sense or another. */
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"X\"",
            "\"naïve 😀\"",
            "\"12\"",
            "\"+12.0\"",
            "\"1,200\"",
            "\"NaN\"",
            "\"TRUE\"",
            "\"2024-02-29\"",
            "\"2024-02-29T01:00:00+01:00\"",
            "0",
            "-0",
            "12",
            "12.0",
            "-7.5",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "1709164800000",
            "9223372036854775808",
            "true",
            "false",
            "{}",
            "{\"e\":12}",
            "{\"e\":\"x\",\"f\":[1.0]}",
            "[1,\"x\"]");

    private RandomFlows() {}

    /**
     * Returns records, each with an {@code id} of its own, so that all lines differ. They have either objects that a path
     * leads into, or keys with dots.
     */
    static Arbitrary<List<String>> records() {
        return Arbitraries.of(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "d.e"))
                .flatMap(keys -> members(keys).list().ofMaxSize(12))
                .map(RandomFlows::numbered);
    }

    private static Arbitrary<List<String>> members(List<String> keys) {
        return Combinators.combine(Arbitraries.of(keys), Arbitraries.of(VALUES))
                .as((key, value) -> "\"%s\":%s".formatted(key, value))
                .list()
                .ofMaxSize(4)
                .uniqueElements(member -> member.substring(0, member.indexOf(':')));
    }

    /** Returns flows of all kinds of task, none of which can fail a run. */
    static Arbitrary<RandomFlow> flows() {
        return Combinators.combine(
                        filter().list().ofMaxSize(2),
                        validation().list().ofMaxSize(2),
                        transform().list().ofMaxSize(3),
                        producer().list().ofMaxSize(2),
                        map().list().ofMaxSize(4),
                        Arbitraries.of(
                                Tasks.mapAll(), Tasks.mapAll("b"), Tasks.passthrough(), Tasks.passthrough("a", "d")),
                        Arbitraries.of(true, false))
                .as(RandomFlows::flow);
    }

    /** Returns a comparison to a value of its type. */
    static Arbitrary<String> filter() {
        return Combinators.combine(Arbitraries.of(FIELDS), Arbitraries.of(Tasks.COMPARISONS), typedValue())
                .as(Tasks::filter);
    }

    /** Returns a type label and a value that it can read. */
    static Arbitrary<List<String>> typedValue() {
        return Arbitraries.of(
                List.of("string", "x"),
                List.of("string", "12"),
                List.of("integer", "12"),
                List.of("decimal", "0.0"),
                List.of("double", "1e400"),
                List.of("datetime", "2024-02-29"),
                List.of("date", "12"),
                List.of("boolean", "true"));
    }

    private static Arbitrary<String> validation() {
        return Combinators.combine(
                        Arbitraries.of(FIELDS), Arbitraries.of("NON_NULL", "NON_ZERO", "NON_NEGATIVE", "NUMERIC"))
                .as(Tasks::validate);
    }

    private static Arbitrary<String> transform() {
        Arbitrary<String> field = Arbitraries.of("a", "b", "c", "d", "d.e", "t0", "t1");
        Arbitrary<Integer> length = Arbitraries.of(1, 2, 5);
        return Arbitraries.oneOf(
                Combinators.combine(field, length).as(Tasks::truncate),
                Combinators.combine(field, Arbitraries.of("MASK_ALL", "MASK_FIRST_N", "MASK_LAST_N"), length)
                        .as(Tasks::mask));
    }

    /** Returns tasks that are still to be told the name of what they make, because each name is made once. */
    private static Arbitrary<UnaryOperator<String>> producer() {
        Arbitrary<String> field = Arbitraries.of("a", "b", "c", "d.e", "t0");
        Arbitrary<UnaryOperator<String>> merge = Combinators.combine(field, field)
                .as((first, second) -> destination -> Tasks.merge(first, second, destination));
        Arbitrary<UnaryOperator<String>> arithmetic = Combinators.combine(
                        field, field, Arbitraries.of("ADDITION", "SUBTRACTION", "MULTIPLICATION", "DIVISION"))
                .as((left, right, operator) -> destination -> Tasks.arithmetic(left, right, operator, destination));
        return Arbitraries.oneOf(merge, arithmetic);
    }

    private static Arbitrary<String> map() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "d.e", "t0", "t1", "nothing"),
                        Arbitraries.of("a", "m", "n"),
                        Arbitraries.of("", "string", "integer", "decimal", "date", "datetime", "boolean", "struct"))
                .as(Tasks::map);
    }

    private static RandomFlow flow(
            List<String> filters,
            List<String> validations,
            List<String> transforms,
            List<UnaryOperator<String>> producers,
            List<String> maps,
            String carrying,
            boolean partitioned) {
        List<String> free = new ArrayList<>(filters);
        free.addAll(validations);
        free.add(carrying);
        if (partitioned) {
            free.add(Tasks.partition("a"));
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < producers.size(); i++) {
            named.add(producers.get(i).apply("t" + i));
        }
        return new RandomFlow(free, List.of(transforms, named, maps));
    }

    private static List<String> numbered(List<List<String>> records) {
        List<String> lines = new ArrayList<>();
        for (List<String> members : records) {
            String comma = members.isEmpty() ? "" : ",";
            lines.add("{\"id\":%d%s%s}".formatted(lines.size(), comma, String.join(",", members)));
        }
        return lines;
    }
}
