package dev.penstock.format.parquet.input;

import java.io.IOException;

/**
 * Keys and values that repeat: an object with the text of the keys as names.
 *
 * @param definition the level from which on there is an entry
 * @param repetition the level at which entries repeat
 */
record JsonMap(JsonLeaf key, JsonPart value, int definition, int repetition) implements JsonPart {

    @Override
    public void write(JsonText out) throws IOException, MalformedException {
        out.append('{');
        if (key.first().definition() < definition) {
            pass();
        } else {
            writeEntry(out);
            while (key.first().repetition() == repetition) {
                out.append(',');
                writeEntry(out);
            }
        }
        out.append('}');
    }

    @Override
    public void pass() throws IOException, MalformedException {
        key.pass();
        value.pass();
    }

    @Override
    public LeafCursor first() {
        return key.first();
    }

    private void writeEntry(JsonText out) throws IOException, MalformedException {
        key.writeName(out);
        value.write(out);
    }
}
