package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Field;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.ArithmeticOperator;
import dev.penstock.engine.internal.operator.Calculation;
import dev.penstock.engine.internal.operator.Operator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does it cost to calculate with two columns of decimal numbers? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArithmeticBench {

    private static final byte NULL = Kind.NULL.code();
    private static final byte NUMBER = Kind.NUMBER.code();
    private static final MathContext ROUNDED = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final int MOST_DIGITS = 48;

    @Param
    public Calculation calculation;

    private Values prices;
    private Values quantities;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        prices = shape.values(Content.PRICE);
        quantities = shape.values(Content.QUANTITY);
        batch = shape.batch(prices, quantities);
        operator = new ArithmeticOperator(batch.schema().plus(Field.of("result")), calculation, 0, 1);
        Agreement.onColumn(operator(), 2, loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Column loop() {
        int[] offsets = new int[prices.rows()];
        int[] lengths = new int[prices.rows()];
        byte[] kinds = new byte[prices.rows()];
        byte[] text = new byte[prices.rows() * MOST_DIGITS];
        for (int row = 0; row < kinds.length; row++) {
            long price = read(prices, row);
            long quantity = read(quantities, row);
            kinds[row] = NULL;
            if (price != Hundredths.NONE && quantity != Hundredths.NONE) {
                int end = (row + 1) * MOST_DIGITS;
                offsets[row] = writeBefore(end, text, price, quantity);
                lengths[row] = end - offsets[row];
                kinds[row] = NUMBER;
            }
        }
        return Column.wrap(text, offsets, lengths, kinds);
    }

    private int writeBefore(int end, byte[] text, long price, long quantity) {
        return switch (calculation) {
            case ADDITION -> Hundredths.writeBefore(end, text, price + quantity, 2);
            case SUBTRACTION -> Hundredths.writeBefore(end, text, price - quantity, 2);
            case MULTIPLICATION -> Hundredths.writeBefore(end, text, price * quantity, 4);
            case DIVISION -> {
                BigDecimal quotient = BigDecimal.valueOf(price).divide(BigDecimal.valueOf(quantity), ROUNDED);
                byte[] digits = quotient.stripTrailingZeros().toPlainString().getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(digits, 0, text, end - digits.length, digits.length);
                yield end - digits.length;
            }
        };
    }

    private static long read(Values values, int row) {
        return values.has(row)
                ? Hundredths.read(values.bytes(), values.offsets()[row], values.lengths()[row])
                : Hundredths.NONE;
    }
}
