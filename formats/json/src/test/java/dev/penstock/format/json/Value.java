package dev.penstock.format.json;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;

/** A value as tests compare it. */
record Value(Kind kind, String text) {

    static Value of(Kind kind, String text) {
        return new Value(kind, text);
    }

    static Value string(String text) {
        return of(Kind.STRING, text);
    }

    static Value number(String text) {
        return of(Kind.NUMBER, text);
    }

    static Value json(String text) {
        return of(Kind.JSON, text);
    }

    static Value missing() {
        return of(Kind.MISSING, "");
    }

    static Value ofNull() {
        return of(Kind.NULL, "");
    }

    static Value of(Column column, int row) {
        return of(column.kind(row), column.text(row));
    }
}
