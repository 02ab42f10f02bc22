package dev.penstock.engine.internal.plan;

import dev.penstock.data.FieldType;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.operator.BooleanFilter;
import dev.penstock.engine.internal.operator.BooleanText;
import dev.penstock.engine.internal.operator.ContainsFilter;
import dev.penstock.engine.internal.operator.Criteria;
import dev.penstock.engine.internal.operator.DecimalText;
import dev.penstock.engine.internal.operator.InstantFilter;
import dev.penstock.engine.internal.operator.InstantText;
import dev.penstock.engine.internal.operator.NumberFilter;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.Relation;
import dev.penstock.engine.internal.operator.TextFilter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the condition of a filter into an operator: its constants are parsed here, once.
 *
 * <p>DATA_TYPE decides how values compare (docs/reference/filter.md); without it, and with a label that nobody knows, as text.
 */
final class FilterBinding {

    private static final String INSTANTS = "milliseconds since 1970, or an ISO 8601 date or date-time";

    private final PlacedTask<?> placed;
    private final FlowOptions options;
    private final List<Problem> problems;

    /** Binds one task; what is wrong with its constants goes to {@code problems}. */
    FilterBinding(PlacedTask<?> placed, FlowOptions options, List<Problem> problems) {
        this.placed = placed;
        this.options = options;
        this.problems = problems;
    }

    /** Returns the operator of a condition, which is no projection, or nothing after a problem. */
    Optional<Operator> bind(Condition condition, int position) {
        return condition instanceof Condition.Between between
                ? between(between, position)
                : comparison((Condition.Comparison) condition, position);
    }

    private Optional<Operator> comparison(Condition.Comparison condition, int position) {
        if (condition.operator() == ConnectorOperator.CONTAINS) {
            return Optional.of(new ContainsFilter(position, condition.values()));
        }
        Criteria<String> criteria = Criteria.of(relation(condition.operator()), condition.values());
        String property = condition.values().size() == 1 ? "VALUE" : "VALUES";
        boolean keepNull = options.notEqualKeepsNull() && condition.operator() == ConnectorOperator.NOT_EQUAL_TO;
        return bind(criteria, condition.dataType(), List.of(property), position, keepNull);
    }

    private Optional<Operator> between(Condition.Between condition, int position) {
        Criteria<String> criteria = Criteria.between(condition.lower(), condition.upper());
        return bind(criteria, condition.dataType(), List.of("LOWER_BOUND", "UPPER_BOUND"), position, false);
    }

    private Optional<Operator> bind(
            Criteria<String> criteria,
            Optional<String> label,
            List<String> properties,
            int position,
            boolean keepNull) {
        return switch (typeOf(label)) {
            case ANY, STRING, JSON -> {
                List<String> texts = criteria.constants();
                checkBounds(properties, texts.size() == 2 && compareText(texts.get(0), texts.get(1)) >= 0);
                yield Optional.of(new TextFilter(position, criteria, keepNull));
            }
            case INT32, INT64, DOUBLE, DECIMAL -> {
                List<DecimalText> numbers = parse(criteria, FilterBinding::number, "a number", properties);
                checkBounds(properties, numbers.size() == 2 && numbers.get(0).compareTo(numbers.get(1)) >= 0);
                yield numbers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NumberFilter(position, with(numbers, criteria), keepNull));
            }
            case DATE, TIMESTAMP -> {
                List<InstantText> instants = parse(criteria, FilterBinding::instant, INSTANTS, properties);
                checkBounds(properties, instants.size() == 2 && instants.get(0).compareTo(instants.get(1)) >= 0);
                yield instants.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InstantFilter(position, with(instants, criteria), keepNull));
            }
            case BOOLEAN -> {
                List<Integer> booleans = parse(criteria, FilterBinding::bool, "true or false", properties);
                yield booleans.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BooleanFilter(position, with(booleans, criteria), keepNull));
            }
        };
    }

    private FieldType typeOf(Optional<String> label) {
        if (label.isEmpty()) {
            return FieldType.STRING;
        }
        Optional<FieldType> type = TypeLabels.typeOf(label.get());
        if (type.isEmpty()) {
            problems.add(Problem.warning(
                    "filter.data-type",
                    placed.place("DATA_TYPE"),
                    "the type " + Problem.quote(label.get()) + " is unknown, so values compare as text",
                    "string, integer, long, double, decimal, boolean, date, datetime and the labels of the connectors",
                    ""));
        }
        return type.orElse(FieldType.STRING);
    }

    /** Returns the constants as what they mean; none if one of them means nothing, which is a problem. */
    private <C> List<C> parse(
            Criteria<String> criteria, Function<String, Optional<C>> parser, String allowed, List<String> properties) {
        List<C> parsed = new ArrayList<>();
        for (int i = 0; i < criteria.constants().size(); i++) {
            String constant = criteria.constants().get(i);
            Optional<C> meant = parser.apply(constant);
            if (meant.isPresent()) {
                parsed.add(meant.get());
            } else {
                String property = properties.get(Math.min(i, properties.size() - 1));
                problems.add(Problem.error("filter.value", placed.place(property), Problem.quote(constant), allowed));
            }
        }
        return parsed.size() == criteria.constants().size() ? parsed : List.of();
    }

    /** Returns the same criteria with constants that were parsed. */
    private static <C> Criteria<C> with(List<C> constants, Criteria<String> criteria) {
        return new Criteria<>(criteria.relations(), constants, criteria.all());
    }

    /** @param swapped whether the first of two constants is not smaller than the second */
    private void checkBounds(List<String> properties, boolean swapped) {
        if (properties.size() == 2 && swapped) {
            problems.add(Problem.warning(
                    "filter.bounds",
                    placed.place("LOWER_BOUND"),
                    "the lower bound is not smaller than the upper, so no record passes",
                    "a lower bound that is smaller; both ends are excluded",
                    "swap or widen the bounds"));
        }
    }

    private static int compareText(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static Relation relation(ConnectorOperator operator) {
        return switch (operator) {
            case EQUAL_TO -> Relation.EQUAL;
            case NOT_EQUAL_TO -> Relation.NOT_EQUAL;
            case LESS_THAN -> Relation.LESS;
            case LESS_THAN_OR_EQUAL_TO -> Relation.LESS_OR_EQUAL;
            case GREATER_THAN -> Relation.GREATER;
            case GREATER_THAN_OR_EQUAL_TO -> Relation.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(operator + " does not compare");
        };
    }

    private static Optional<DecimalText> number(String text) {
        var number = new DecimalText();
        return number.read(text) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<InstantText> instant(String text) {
        var instant = new InstantText();
        return instant.read(text) ? Optional.of(instant) : Optional.empty();
    }

    private static Optional<Integer> bool(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int value = BooleanText.read(bytes, 0, bytes.length);
        return value < 0 ? Optional.empty() : Optional.of(value);
    }
}
