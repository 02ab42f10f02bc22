package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import java.io.IOException;
import java.util.List;

/** A field that has one value or none. Used by one thread. */
final class FlatColumn implements FieldColumn {

    private final LeafNode column;
    private final int mostBytes;
    private final Cells cells = new Cells();
    private DictionaryTexts texts = new DictionaryTexts(Dictionary.none());
    private LeafReader reader;
    private int batch = 1;

    /** @param mostBytes the most bytes of the text of a value */
    FlatColumn(LeafNode column, int mostBytes) {
        this.column = column;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<LeafNode> leaves() {
        return List.of(column);
    }

    @Override
    public void begin(List<LeafReader> readers) {
        reader = readers.get(0);
    }

    @Override
    public int available() throws IOException, MalformedException {
        return Math.min(reader.available(), ValueBlock.CAPACITY);
    }

    @Override
    public void append(int rows) throws IOException, MalformedException {
        reader.read(rows);
        ValueBlock values = reader.values();
        if (values.isFromDictionary() && texts.dictionary() != reader.dictionary()) {
            texts = new DictionaryTexts(reader.dictionary());
        }
        int next = 0;
        for (int i = 0; i < rows; i++) {
            if (reader.definition(i) < column.maxDefinition()) {
                cells.add(Kind.NULL, 0, 0);
            } else {
                add(values, next);
                next++;
            }
        }
    }

    @Override
    public String place() {
        return reader.place();
    }

    @Override
    public long bytes() {
        return cells.bytes();
    }

    @Override
    public Column take() {
        batch++;
        return cells.take();
    }

    private void add(ValueBlock values, int index) throws MalformedException {
        if (values.isFromDictionary()) {
            int entry = values.entries[index];
            texts.write(entry, batch, column.text(), cells.text());
            check(texts.length(entry));
            cells.add(texts.kind(entry), texts.offset(entry), texts.length(entry));
            return;
        }
        ByteBuilder text = cells.text();
        int offset = text.size();
        Kind kind = column.text().append(values.bytes(), values.offsets[index], values.lengths[index], text);
        check(text.size() - offset);
        cells.add(kind, offset, text.size() - offset);
    }

    private void check(int length) throws MalformedException {
        if (length > mostBytes) {
            throw new MalformedException("a value has %d bytes of text; the most is %d".formatted(length, mostBytes));
        }
    }
}
