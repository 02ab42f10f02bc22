package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;

/** A field that has values inside or many of them, as JSON. Used by one thread. */
final class NestedColumn implements FieldColumn {

    private final SchemaNode field;
    private final JsonPart part;
    private final List<LeafCursor> cursors;
    private final JsonText json;
    private final Cells cells = new Cells();

    private NestedColumn(SchemaNode field, JsonPart part, List<LeafCursor> cursors, JsonText json) {
        this.field = field;
        this.part = part;
        this.cursors = cursors;
        this.json = json;
    }

    /** @param mostBytes the most bytes of the JSON of a value */
    static NestedColumn of(SchemaNode field, int mostBytes) throws MalformedException {
        JsonPartBuilder builder = new JsonPartBuilder();
        JsonPart part = builder.build(field);
        return new NestedColumn(field, part, List.copyOf(builder.cursors()), new JsonText(mostBytes));
    }

    @Override
    public List<LeafNode> leaves() {
        return cursors.stream().map(LeafCursor::column).toList();
    }

    @Override
    public void begin(List<LeafReader> readers) {
        for (int i = 0; i < readers.size(); i++) {
            cursors.get(i).begin(readers.get(i));
        }
    }

    /** One row at a time, because nobody knows how big it will be. */
    @Override
    public int available() throws IOException, MalformedException {
        for (LeafCursor cursor : cursors) {
            int repetition = cursor.repetition();
            if (repetition == LeafCursor.END) {
                return 0;
            }
            if (repetition > 0) {
                throw new MalformedException(
                                "a row begins with the repetition level %d; allowed is 0".formatted(repetition))
                        .at(cursor.place());
            }
        }
        return 1;
    }

    @Override
    public void append(int rows) throws IOException, MalformedException {
        for (int i = 0; i < rows; i++) {
            append();
        }
    }

    @Override
    public String place() {
        return part.first().place();
    }

    @Override
    public long bytes() {
        return cells.bytes();
    }

    @Override
    public Column take() {
        return cells.take();
    }

    private void append() throws IOException, MalformedException {
        boolean optional = field.occurs() == FieldRepetitionType.OPTIONAL;
        if (optional && part.first().definition() < field.maxDefinition()) {
            part.pass();
            cells.add(Kind.NULL, 0, 0);
            return;
        }
        ByteBuilder text = cells.text();
        int offset = text.size();
        json.begin(text);
        part.write(json);
        cells.add(Kind.JSON, offset, text.size() - offset);
    }
}
