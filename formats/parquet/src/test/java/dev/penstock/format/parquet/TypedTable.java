package dev.penstock.format.parquet;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Some batches of records with typed fields.
 *
 * @param types one for each field
 * @param batches records of values, batch by batch
 */
record TypedTable(List<FieldType> types, List<List<List<TypedValue>>> batches) {

    /** Returns tables of one to four fields and up to three batches; some have values that come again and again. */
    static Arbitrary<TypedTable> any() {
        return Arbitraries.of(FieldType.class).list().ofMinSize(1).ofMaxSize(4).flatMap(TypedTable::of);
    }

    Schema schema() {
        return Schema.of(IntStream.range(0, types.size())
                .mapToObj(i -> new Field("f" + i, types.get(i)))
                .toList());
    }

    /** Returns the batches, with a row in front of each record that is not selected. */
    List<RecordBatch> written() {
        List<RecordBatch> written = new ArrayList<>();
        for (List<List<TypedValue>> records : batches) {
            var builder = new BatchBuilder(schema());
            for (List<TypedValue> record : records) {
                builder.add(new Object[types.size()]);
                builder.add(record.stream().map(TypedValue::text).toArray());
            }
            int[] rows = IntStream.range(0, records.size()).map(i -> 2 * i + 1).toArray();
            written.add(builder.build().withSelection(Selection.wrap(rows, rows.length)));
        }
        return written;
    }

    /** Returns what a reader finds. */
    List<List<Object>> found() {
        List<List<Object>> found = new ArrayList<>();
        for (List<List<TypedValue>> records : batches) {
            for (List<TypedValue> record : records) {
                List<Object> values = new ArrayList<>();
                record.forEach(value -> values.add(value.found()));
                found.add(values);
            }
        }
        return found;
    }

    private static Arbitrary<TypedTable> of(List<FieldType> types) {
        return Arbitraries.of(true, false).flatMap(isRepeated -> {
            List<Arbitrary<TypedValue>> values = new ArrayList<>();
            for (FieldType type : types) {
                values.add(
                        isRepeated
                                ? TypedValue.of(type).list().ofSize(3).flatMap(Arbitraries::of)
                                : TypedValue.of(type));
            }
            Arbitrary<List<TypedValue>> record = Combinators.combine(values).as(List::copyOf);
            return record.list().ofMaxSize(60).list().ofMaxSize(3).map(batches -> new TypedTable(types, batches));
        });
    }
}
