package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters for the bench, with every relation, one to three constants, and null kept or not. */
final class FilterSubjects {

    private static final int COLUMNS = 2;

    private FilterSubjects() {}

    static List<Subject> all() {
        return List.of(
                new Subject(TextFilter.class, "", EdgeValues.TEXT, FilterSubjects::text),
                new Subject(ContainsFilter.class, "", EdgeValues.TEXT, FilterSubjects::contains),
                new Subject(NumberFilter.class, "", EdgeValues.NUMBER, FilterSubjects::number),
                new Subject(InstantFilter.class, "", EdgeValues.INSTANT, FilterSubjects::instant),
                new Subject(BooleanFilter.class, "", EdgeValues.BOOLEAN, FilterSubjects::bool));
    }

    private static Trial text(Random random) {
        Comparison comparison = Comparison.random(EdgeValues.TEXT, random, text -> true);
        Operator operator = new TextFilter(1, comparison.criteria(), comparison.keepNull());
        return trial(comparison, operator, comparison.predicate(Optional::of, Naive::compare));
    }

    private static Trial number(Random random) {
        Comparison comparison = Comparison.random(
                EdgeValues.NUMBER, random, text -> Naive.number(text).isPresent());
        Operator operator =
                new NumberFilter(1, comparison.criteria().map(FilterSubjects::decimal), comparison.keepNull());
        return trial(comparison, operator, comparison.predicate(Naive::number, BigDecimal::compareTo));
    }

    private static Trial instant(Random random) {
        Comparison comparison = Comparison.random(
                EdgeValues.INSTANT, random, text -> Naive.instant(text).isPresent());
        Operator operator =
                new InstantFilter(1, comparison.criteria().map(FilterSubjects::instant), comparison.keepNull());
        return trial(comparison, operator, comparison.predicate(Naive::instant, Instant::compareTo));
    }

    private static Trial bool(Random random) {
        Comparison comparison = Comparison.random(
                EdgeValues.BOOLEAN, random, text -> Naive.bool(text).isPresent());
        Function<String, Integer> number = text -> Naive.bool(text).orElseThrow() ? 1 : 0;
        Operator operator = new BooleanFilter(1, comparison.criteria().map(number), comparison.keepNull());
        return trial(comparison, operator, comparison.predicate(Naive::bool, Boolean::compareTo));
    }

    private static Trial contains(Random random) {
        List<String> constants = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            constants.add(EdgeValues.TEXT.pick(random));
        }
        Predicate<Cell> keeps = cell -> !cell.isNull()
                && constants.stream().anyMatch(constant -> cell.text().contains(constant));
        Operator operator = new ContainsFilter(1, constants);
        return new Trial("CONTAINS " + constants, operator, COLUMNS, Trial.NONE, RowOracle.keeping(1, keeps));
    }

    private static Trial trial(Comparison comparison, Operator operator, Predicate<Cell> keeps) {
        return new Trial(comparison.toString(), operator, COLUMNS, Trial.NONE, RowOracle.keeping(1, keeps));
    }

    private static DecimalText decimal(String text) {
        var number = new DecimalText();
        if (!number.read(text)) {
            throw new IllegalArgumentException(text + " is no number");
        }
        return number;
    }

    private static InstantText instant(String text) {
        var instant = new InstantText();
        if (!instant.read(text)) {
            throw new IllegalArgumentException(text + " is no instant");
        }
        return instant;
    }

    /** What a filter asks, in the words of a definition; a lone BETWEEN has two constants. */
    private record Comparison(String relation, List<String> constants, boolean keepNull) {

        private static final String BETWEEN = "BETWEEN";

        static Comparison random(EdgeValues values, Random random, Predicate<String> isConstant) {
            int choice = random.nextInt(Relation.values().length + 1);
            boolean between = choice == Relation.values().length;
            int count = between ? 2 : 1 + random.nextInt(3);
            List<String> constants = new ArrayList<>();
            while (constants.size() < count) {
                String constant = values.pick(random);
                if (isConstant.test(constant)) {
                    constants.add(constant);
                }
            }
            return new Comparison(
                    between ? BETWEEN : Relation.values()[choice].name(), constants, random.nextBoolean());
        }

        Criteria<String> criteria() {
            return relation.equals(BETWEEN)
                    ? Criteria.between(constants.get(0), constants.get(1))
                    : Criteria.of(Relation.valueOf(relation), constants);
        }

        /** Returns what keeps a record. */
        <C> Predicate<Cell> predicate(Function<String, Optional<C>> reading, Comparator<C> order) {
            List<C> read = constants.stream()
                    .map(constant -> reading.apply(constant).orElseThrow())
                    .toList();
            return cell -> {
                if (cell.isNull()) {
                    return keepNull;
                }
                Optional<C> value = reading.apply(cell.text());
                return value.isPresent() && holds(value.get(), read, order);
            };
        }

        private <C> boolean holds(C value, List<C> read, Comparator<C> order) {
            return switch (relation) {
                case "EQUAL" -> read.stream().anyMatch(constant -> order.compare(value, constant) == 0);
                case "NOT_EQUAL" -> read.stream().noneMatch(constant -> order.compare(value, constant) == 0);
                case "LESS" -> read.stream().anyMatch(constant -> order.compare(value, constant) < 0);
                case "LESS_OR_EQUAL" -> read.stream().anyMatch(constant -> order.compare(value, constant) <= 0);
                case "GREATER" -> read.stream().anyMatch(constant -> order.compare(value, constant) > 0);
                case "GREATER_OR_EQUAL" -> read.stream().anyMatch(constant -> order.compare(value, constant) >= 0);
                case BETWEEN -> order.compare(read.get(0), value) < 0 && order.compare(value, read.get(1)) < 0;
                default -> throw new IllegalStateException(relation);
            };
        }
    }
}
