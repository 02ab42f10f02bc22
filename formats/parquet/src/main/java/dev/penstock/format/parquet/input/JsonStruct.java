package dev.penstock.format.parquet.input;

import java.io.IOException;
import java.util.List;

/**
 * Fields side by side: an object.
 *
 * @param names the names as they stand in JSON, one for each part
 */
record JsonStruct(List<byte[]> names, List<JsonPart> parts) implements JsonPart {

    @Override
    public void write(JsonText out) throws IOException, MalformedException {
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? '{' : ',');
            out.append(names.get(i));
            parts.get(i).write(out);
        }
        out.append('}');
    }

    @Override
    public void pass() throws IOException, MalformedException {
        for (JsonPart part : parts) {
            part.pass();
        }
    }

    @Override
    public LeafCursor first() {
        return parts.get(0).first();
    }
}
