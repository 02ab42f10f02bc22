package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Idle;
import dev.penstock.data.IdleBytes;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Utf8;
import java.util.Optional;

/**
 * Records of a file of the standard dialect, cut and not looked at yet. The chunk owns their bytes.
 *
 * <p>Records are sliced by an index. Those with quotes where quotes do not belong are walked through byte by byte, with
 * the same answer.
 */
final class CsvChunk implements RecordChunk {

    private final TextFile file;
    private final Lines lines;
    private final Lines.Piece piece;
    private final Cut cut;
    private final Binding binding;
    private final Idle<CellIndex> idle;
    private final IdleBytes owner;

    /**
     * @param idle indexes that nobody uses, for all threads that decode chunks of a file
     * @param owner to whom the bytes are given back
     */
    CsvChunk(TextFile file, Lines lines, Cut cut, Binding binding, Idle<CellIndex> idle, IdleBytes owner) {
        this.file = file;
        this.lines = lines;
        this.piece = lines.add(cut);
        this.cut = cut;
        this.binding = binding;
        this.idle = idle;
        this.owner = owner;
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
    public RecordBatch decode(BatchMemory memory) throws DataFormatException {
        Optional<CellIndex> taken = idle.take();
        CellIndex index = taken.isPresent() ? taken.get() : new CellIndex();
        index.fill(cut.bytes(), cut.from(), cut.to());
        lines.count(piece, index.lineEnds());
        if (index.hasNul() || !index.isAscii()) {
            requireText(index.hasNul());
        }
        RecordBatch batch = index.isOdd() ? new Slicer(cut, binding).slice() : slice(index, memory);
        idle.give(index);
        return batch;
    }

    @Override
    public void release() {
        owner.give(cut.bytes());
    }

    private RecordBatch slice(CellIndex index, BatchMemory memory) {
        int width = EvenSlicer.width(cut, index);
        return width > 0
                ? EvenSlicer.slice(cut, binding, index, width, memory)
                : UnevenSlicer.slice(cut, binding, index, memory);
    }

    /** Decodes byte by byte, whatever the records look like. */
    RecordBatch decodeByteByByte() throws DataFormatException {
        lines.count(piece, cut.countLineEnds());
        requireText(true);
        return new Slicer(cut, binding).slice();
    }

    private void requireText(boolean mayHaveNul) throws DataFormatException {
        int broken = mayHaveNul
                ? Text.firstBroken(cut.bytes(), cut.from(), cut.to())
                : Utf8.firstMalformed(cut.bytes(), cut.from(), cut.to());
        if (broken >= 0) {
            Place place = Place.of(lines.of(piece), cut.bytes(), cut.from(), broken);
            throw Faults.notText(file, place, cut.bytes(), broken);
        }
    }
}
