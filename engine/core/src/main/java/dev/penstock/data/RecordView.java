package dev.penstock.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record of a batch, by field name, as Java values.
 *
 * <p>Makes objects, so it is for tests, messages and adapters; the record path works on columns.
 */
public final class RecordView {

    private final RecordBatch batch;
    private final int row;

    RecordView(RecordBatch batch, int row) {
        this.batch = batch;
        this.row = row;
    }

    public Schema schema() {
        return batch.schema();
    }

    /** Returns what the value of a field is. A field that the batch does not have is missing. */
    public Kind kind(String field) {
        int position = batch.schema().position(field).orElse(-1);
        return position < 0 ? Kind.MISSING : batch.column(position).kind(row);
    }

    /** Whether a field has no value, be it missing or null. */
    public boolean isNull(String field) {
        return !kind(field).isPresent();
    }

    /**
     * Returns the text of a field, whatever its kind.
     *
     * @throws IllegalStateException if it has no value
     */
    public String getString(String field) {
        if (isNull(field)) {
            throw new IllegalStateException("the field %s has no value".formatted(field));
        }
        return batch.column(batch.schema().position(field).orElseThrow()).text(row);
    }

    /**
     * Returns the number that the text of a field is, exactly.
     *
     * @throws IllegalStateException if it has no value
     * @throws NumberFormatException if its text is no decimal number
     */
    public BigDecimal getDecimal(String field) {
        return new BigDecimal(getString(field));
    }

    /** Returns whether the text of a field is {@code true}. */
    public boolean getBoolean(String field) {
        return Boolean.parseBoolean(getString(field));
    }

    /** Returns the fields that are not missing and the text of their values; null where there is none. */
    public Map<String, String> toMap() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : schema().fields()) {
            if (kind(field.name()) != Kind.MISSING) {
                values.put(field.name(), isNull(field.name()) ? null : getString(field.name()));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
