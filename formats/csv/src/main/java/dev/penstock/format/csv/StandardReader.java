package dev.penstock.format.csv;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Idle;
import dev.penstock.data.IdleBytes;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a file of the standard dialect: one thread at a time cuts, any thread decodes. */
final class StandardReader implements RecordReader {

    private static final int HEADER_BYTES = 4 << 10;
    private static final int LEAST_RECORD_BYTES = 2;

    /** Records times columns of a chunk at the most: short records of a wide file would take more than their bytes. */
    static final int MOST_CELLS = 1 << 22;

    private final TextFile file;
    private final Lines lines;
    private final Cutter cutter;
    private final IdleBytes idleBytes;
    private final Binding binding;
    private final int mostRecords;
    private final Idle<CellIndex> idleIndexes = new Idle<>();
    private Cut waiting = Cut.NOTHING;
    private boolean waitingIsWhole;
    private int mostRecordsWaiting;

    private StandardReader(TextFile file, Lines lines, Cutter cutter, IdleBytes idleBytes, Binding binding, Cut first) {
        this.file = file;
        this.lines = lines;
        this.cutter = cutter;
        this.idleBytes = idleBytes;
        this.binding = binding;
        this.mostRecords = Math.max(1, MOST_CELLS / Math.max(1, binding.columns()));
        hold(first);
    }

    /** Reads the names of the columns, and little more than the header. */
    static List<String> names(InputObject file, CsvDialect dialect) throws IOException {
        try (TextFile text = TextFile.open(file)) {
            Lines lines = new Lines();
            int bytes = Math.min(dialect.chunkBytes(), HEADER_BYTES);
            Cutter cutter = new Cutter(text, lines, dialect.maxRecordBytes(), bytes, new IdleBytes(bytes));
            return Header.read(text, lines, cutter).names();
        }
    }

    /** Opens a file and reads its header. */
    static StandardReader open(InputObject file, Schema schema, CsvDialect dialect) throws IOException {
        TextFile text = TextFile.open(file);
        boolean opened = false;
        try {
            Lines lines = new Lines();
            IdleBytes idle = new IdleBytes(dialect.chunkBytes());
            Cutter cutter = new Cutter(text, lines, dialect.maxRecordBytes(), dialect.chunkBytes(), idle);
            Header header = Header.read(text, lines, cutter);
            Binding binding = Binding.of(schema, header.names());
            StandardReader reader = new StandardReader(text, lines, cutter, idle, binding, header.rest());
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                text.close();
            }
        }
    }

    @Override
    public Optional<RecordChunk> next() throws IOException {
        if (waiting.isEmpty()) {
            Optional<Cut> next = cutter.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            hold(next.get());
        }
        int end = mostRecordsWaiting < mostRecords ? waiting.to() : endOfRecords(waiting);
        boolean whole = waitingIsWhole && end == waiting.to();
        waitingIsWhole = false;
        Cut cut = waiting.before(end);
        waiting = waiting.after(end);
        mostRecordsWaiting -= waiting.isEmpty() ? mostRecordsWaiting : cut.countLineEnds();
        // An array goes back when its last records are done; where others may still be in work on it, not at all.
        IdleBytes owner = whole ? idleBytes : IdleBytes.none();
        return Optional.of(new CsvChunk(file, lines, cut, binding, idleIndexes, owner));
    }

    private void hold(Cut cut) {
        waiting = cut;
        waitingIsWhole = true;
        int most = 1 + (cut.to() - cut.from()) / LEAST_RECORD_BYTES;
        mostRecordsWaiting = most < mostRecords ? most : 1 + cut.countLineEnds();
    }

    /** Returns where as many records end as a chunk may have. */
    private int endOfRecords(Cut cut) {
        int end = cut.from();
        for (int record = 0; record < mostRecords && end < cut.to(); record++) {
            end = Math.min(cut.to(), Cells.endOfRecord(cut.bytes(), end, cut.to()) + 1);
        }
        boolean insideLineEnd = end < cut.to() && cut.bytes()[end - 1] == Cells.CR && cut.bytes()[end] == Cells.LF;
        return insideLineEnd ? end + 1 : end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
