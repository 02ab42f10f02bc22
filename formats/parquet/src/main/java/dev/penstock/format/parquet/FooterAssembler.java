package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.connector.FileAssembler;
import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.RowGroup;

/** Puts row groups behind each other and ends the file with where they are. */
final class FooterAssembler implements FileAssembler {

    static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);

    private final List<FileColumn> columns;
    private final List<EncodedRowGroup> groups = new ArrayList<>();
    private long position = MAGIC.length;

    FooterAssembler(List<FileColumn> columns) {
        this.columns = columns;
    }

    @Override
    public byte[] head() {
        return MAGIC.clone();
    }

    @Override
    public int take(ByteBuilder encoded) {
        if (encoded.size() == 0) {
            return 0;
        }
        EncodedRowGroup group = EncodedRowGroup.of(encoded, position);
        groups.add(group);
        position += group.length();
        return group.length();
    }

    @Override
    public byte[] tail() throws IOException {
        var out = new ByteArrayOutputStream();
        List<RowGroup> written = new ArrayList<>(groups.size());
        List<EncodedChunk> chunks = new ArrayList<>(groups.size() * columns.size());
        for (EncodedRowGroup group : groups) {
            written.add(group.read(chunks));
        }
        FileEnd.appendIndexes(chunks, position, out);
        FileEnd.appendFooter(columns, written, out);
        return out.toByteArray();
    }
}
