package dev.penstock.format.parquet.input;

import java.io.IOException;

/** A value of a column. */
record JsonLeaf(LeafCursor first) implements JsonPart {

    private static final byte[] NO_NAME = JsonText.name("null");

    @Override
    public void write(JsonText out) throws IOException, MalformedException {
        if (!isThere()) {
            throw new MalformedException("a value has the definition level %d; where it stands it has to have %d"
                            .formatted(first.definition(), first.column().maxDefinition()))
                    .at(first.place());
        }
        out.append(first);
        first.advance();
    }

    /** Writes the value as a name, and one that is not there as {@code null}. */
    void writeName(JsonText out) throws IOException, MalformedException {
        if (isThere()) {
            out.appendName(first);
        } else {
            out.append(NO_NAME);
        }
        first.advance();
    }

    @Override
    public void pass() throws IOException, MalformedException {
        first.advance();
    }

    private boolean isThere() throws IOException, MalformedException {
        return first.definition() == first.column().maxDefinition();
    }
}
