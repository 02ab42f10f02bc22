package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.definition.Problem;

/**
 * One value as tests write it.
 *
 * @param kind what it is
 * @param text its text; empty where there is no value
 */
record Cell(Kind kind, String text) {

    static final Cell NULL = new Cell(Kind.NULL, "");
    static final Cell MISSING = new Cell(Kind.MISSING, "");

    Cell {
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
    }

    /** Returns the value of a row. One that has no value and a text all the same equals neither constant. */
    static Cell of(Column column, int row) {
        return new Cell(column.kind(row), column.text(row));
    }

    static Cell string(String text) {
        return new Cell(Kind.STRING, text);
    }

    static Cell number(String text) {
        return new Cell(Kind.NUMBER, text);
    }

    boolean isNull() {
        return kind == Kind.NULL || kind == Kind.MISSING;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? kind.toString() : kind + " " + Problem.quote(text);
    }
}
