package dev.penstock.format.parquet.input;

import java.io.IOException;

/**
 * What may be absent, and is null then.
 *
 * @param definition the level from which on it is there
 */
record JsonOptional(JsonPart part, int definition) implements JsonPart {

    @Override
    public void write(JsonText out) throws IOException, MalformedException {
        if (part.first().definition() >= definition) {
            part.write(out);
        } else {
            part.pass();
            out.appendNull();
        }
    }

    @Override
    public void pass() throws IOException, MalformedException {
        part.pass();
    }

    @Override
    public LeafCursor first() {
        return part.first();
    }
}
