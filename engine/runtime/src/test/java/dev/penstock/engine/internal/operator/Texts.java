package dev.penstock.engine.internal.operator;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.List;

/** Batches with one column of texts, for properties. */
final class Texts {

    private Texts() {}

    /** Returns a batch with the one field {@code f0}. */
    static RecordBatch batch(List<String> texts) {
        var builder = new BatchBuilder(AwkwardBatch.schema(1));
        texts.forEach(builder::add);
        return builder.build();
    }

    /** Returns what an operator on the column 0 makes of a text; null if that is no value. */
    static String through(Operator operator, String text) {
        Column column = operator.apply(batch(List.of(text))).column(0);
        return column.isNull(0) ? null : column.text(0);
    }

    /** Returns what a calculation on two texts gives; null if that is no value. */
    static String calculated(Calculation calculation, String left, String right) {
        Schema schema = Schema.ofNames("left", "right");
        RecordBatch batch = new BatchBuilder(schema).add(left, right).build();
        Operator operator = new ArithmeticOperator(Schema.ofNames("left", "right", "result"), calculation, 0, 1);
        Column column = operator.apply(batch).column(2);
        return column.isNull(0) ? null : column.text(0);
    }

    /** Returns the rows that a filter on the column 0 keeps of a batch of texts. */
    static List<Integer> kept(Operator filter, List<String> texts) {
        return new ArrayList<>(Snapshot.selected(filter.apply(batch(texts))));
    }
}
