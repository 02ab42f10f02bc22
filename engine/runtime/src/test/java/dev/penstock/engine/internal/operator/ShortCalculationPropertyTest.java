package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import dev.penstock.data.ShortDecimal;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Many rows of which all are short numbers, or all but one: texts and numbers are the same, step after step. */
class ShortCalculationPropertyTest {

    private static final Schema OPERANDS = Schema.ofNames("left", "right");
    private static final Schema WITH_PRODUCT = Schema.ofNames("left", "right", "product");
    private static final Schema WITH_BOTH = Schema.ofNames("left", "right", "product", "sum");

    @Property
    void stepsBuildOnEachOther(
            @ForAll("pairs") List<String[]> pairs, @ForAll boolean isAdded, @ForAll boolean isReadBetween) {
        Calculation second = isAdded ? Calculation.ADDITION : Calculation.SUBTRACTION;
        RecordBatch first = new ArithmeticOperator(WITH_PRODUCT, Calculation.MULTIPLICATION, 0, 1).apply(batch(pairs));
        if (isReadBetween) {
            first.column(2).text(0);
        }
        RecordBatch batch = new ArithmeticOperator(WITH_BOTH, second, 0, 2).apply(first);

        for (int row = 0; row < pairs.size(); row++) {
            if (pairs.get(row)[0] == null || pairs.get(row)[1] == null) {
                assertEquals(
                        true, batch.column(2).isNull(row) && batch.column(3).isNull(row));
            } else {
                BigDecimal left = new BigDecimal(pairs.get(row)[0]);
                BigDecimal product = left.multiply(new BigDecimal(pairs.get(row)[1]));
                BigDecimal sum = isAdded ? left.add(product) : left.subtract(product);
                assertIs(product, batch.column(2), row);
                assertIs(sum, batch.column(3), row);
            }
        }
    }

    @Property
    void fewRowsHaveTheSameTextsAsAll(@ForAll("pairs") List<String[]> pairs) {
        RecordBatch batch = new ArithmeticOperator(WITH_PRODUCT, Calculation.MULTIPLICATION, 0, 1).apply(batch(pairs));
        int row = pairs.size() - 1;

        Column few = batch.column(2).written(batch.withSelection(Selection.wrap(new int[] {row}, 1)));

        assertEquals(batch.column(2).text(row), few.text(row));
    }

    @Example
    void aNegativeZeroAndAPlusStayTexts() {
        for (String text : new String[] {"-0", "-0.00", "+1", "1e1", "12345678901234567890", "x", ""}) {
            RecordBatch batch = Texts.batch(List.of("1", text));

            assertEquals(true, ReadDecimals.of(batch, batch.column(0)).isEmpty(), text);
        }
    }

    @Example
    void numbersAreReadOnceAndOnlyOfSelectedRows() {
        RecordBatch batch = Texts.batch(List.of("1.10", "x", "-2")).withSelection(Selection.wrap(new int[] {0, 2}, 2));

        Column column = ReadDecimals.of(batch, batch.column(0)).orElseThrow();

        long[] decimals = column.decimals().orElseThrow();
        assertArrayEquals(
                new long[] {ShortDecimal.of(110, 2), ShortDecimal.of(-2, 0)}, new long[] {decimals[0], decimals[2]});
        assertEquals(column, ReadDecimals.of(batch, column).orElseThrow());
    }

    private static RecordBatch batch(List<String[]> pairs) {
        var builder = new BatchBuilder(OPERANDS);
        pairs.forEach(pair -> builder.add(pair[0], pair[1]));
        return builder.build().with(new BatchMemory());
    }

    private static void assertIs(BigDecimal number, Column column, int row) {
        assertEquals(number.stripTrailingZeros().toPlainString(), column.text(row));
        column.decimals().ifPresent(decimals -> {
            BigDecimal known =
                    BigDecimal.valueOf(ShortDecimal.unscaled(decimals[row]), ShortDecimal.scale(decimals[row]));
            assertEquals(0, number.compareTo(known));
        });
    }

    @Provide
    Arbitrary<List<String[]>> pairs() {
        Arbitrary<String> some = Arbitraries.frequencyOf(
                        Tuple.of(20, shortNumbers()), Tuple.of(1, DecimalTexts.decimals()))
                .injectNull(0.02);
        Arbitrary<String[]> pair = Combinators.combine(some, some).as((left, right) -> new String[] {left, right});
        return pair.list().ofMinSize(1).ofMaxSize(50);
    }

    private static Arbitrary<String> shortNumbers() {
        return Combinators.combine(
                        Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L),
                        Arbitraries.integers().between(0, 9))
                .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale).toPlainString());
    }
}
