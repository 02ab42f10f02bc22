package dev.penstock.format.parquet.input;

import java.io.IOException;

/**
 * What repeats: an array.
 *
 * @param definition the level from which on there is an element
 * @param repetition the level at which elements repeat
 */
record JsonList(JsonPart element, int definition, int repetition) implements JsonPart {

    @Override
    public void write(JsonText out) throws IOException, MalformedException {
        out.append('[');
        if (element.first().definition() < definition) {
            element.pass();
        } else {
            element.write(out);
            while (element.first().repetition() == repetition) {
                out.append(',');
                element.write(out);
            }
        }
        out.append(']');
    }

    @Override
    public void pass() throws IOException, MalformedException {
        element.pass();
    }

    @Override
    public LeafCursor first() {
        return element.first();
    }
}
