package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Utf8;

/** Records of a file of the standard dialect, cut and not looked at yet. The chunk owns their bytes. */
final class CsvChunk implements RecordChunk {

    private final String object;
    private final Cut cut;
    private final Binding binding;

    CsvChunk(String object, Cut cut, Binding binding) {
        this.object = object;
        this.cut = cut;
        this.binding = binding;
    }

    @Override
    public int unit() {
        return 0;
    }

    @Override
    public long bytes() {
        return cut.to() - cut.from();
    }

    @Override
    public RecordBatch decode() throws DataFormatException {
        int broken = Utf8.firstMalformed(cut.bytes(), cut.from(), cut.to());
        if (broken >= 0) {
            Place place = Place.of(cut.line(), cut.bytes(), cut.from(), broken);
            throw Faults.notUtf8(object, place, cut.bytes()[broken]);
        }
        return new Slicer(cut, binding).slice();
    }
}
