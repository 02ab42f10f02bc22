package dev.penstock.engine.internal.operator;

import dev.penstock.data.Field;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The validations and calculations for the bench. */
final class NumberSubjects {

    private static final MathContext ROUNDED = new MathContext(34, RoundingMode.HALF_EVEN);

    private NumberSubjects() {}

    static List<Subject> all() {
        return List.of(
                new Subject(NotNullValidation.class, "", EdgeValues.TEXT, NumberSubjects::notNull),
                new Subject(NumberValidation.class, "", EdgeValues.NUMBER, NumberSubjects::validation),
                new Subject(ArithmeticOperator.class, "", EdgeValues.NUMBER, NumberSubjects::arithmetic));
    }

    private static Trial notNull(Random random) {
        RowOracle oracle = RowOracle.keeping(0, cell -> !cell.isNull());
        return new Trial("", new NotNullValidation(0), 1, Trial.NONE, oracle);
    }

    private static Trial validation(Random random) {
        NumberRule rule = NumberRule.values()[random.nextInt(3)];
        RowOracle oracle = RowOracle.keeping(0, cell -> cell.isNull() || holds(rule, Naive.number(cell.text())));
        return new Trial(rule.name(), new NumberValidation(0, rule), 2, Trial.NONE, oracle);
    }

    private static boolean holds(NumberRule rule, Optional<BigDecimal> number) {
        return switch (rule) {
            case NUMERIC -> number.isPresent();
            case NON_ZERO -> number.isEmpty() || number.get().compareTo(BigDecimal.ZERO) != 0;
            case NON_NEGATIVE -> number.isEmpty() || number.get().compareTo(BigDecimal.ZERO) >= 0;
        };
    }

    private static Trial arithmetic(Random random) {
        Calculation calculation = Calculation.values()[random.nextInt(4)];
        int left = random.nextInt(2);
        int right = random.nextInt(2);
        RowOracle oracle = RowOracle.adding(record -> result(calculation, record.get(left), record.get(right)));
        Operator operator =
                new ArithmeticOperator(AwkwardBatch.schema(2).plus(Field.of("result")), calculation, left, right);
        String title = "%s of f%d and f%d".formatted(calculation, left, right);
        return new Trial(title, operator, 2, Trial.NONE, oracle);
    }

    private static Cell result(Calculation calculation, Cell left, Cell right) {
        Optional<BigDecimal> first = left.isNull() ? Optional.empty() : Naive.number(left.text());
        Optional<BigDecimal> second = right.isNull() ? Optional.empty() : Naive.number(right.text());
        boolean none = first.isEmpty()
                || second.isEmpty()
                || (calculation == Calculation.DIVISION && second.get().signum() == 0);
        return none ? Cell.NULL : Cell.number(text(exact(calculation, first.get(), second.get())));
    }

    private static BigDecimal exact(Calculation calculation, BigDecimal left, BigDecimal right) {
        BigDecimal result =
                switch (calculation) {
                    case ADDITION -> left.add(right);
                    case SUBTRACTION -> left.subtract(right);
                    case MULTIPLICATION -> left.multiply(right);
                    case DIVISION -> left.divide(right, ROUNDED);
                };
        BigDecimal stripped = result.stripTrailingZeros();
        return stripped.precision() > 1_000 ? stripped.round(ROUNDED).stripTrailingZeros() : stripped;
    }

    /** Plain, unless that would be far longer than the number has digits. */
    private static String text(BigDecimal number) {
        String plain = number.toPlainString();
        long places = plain.codePoints().filter(Character::isDigit).count();
        return places <= Math.max(100, 2 * number.precision()) ? plain : number.toString();
    }
}
