package dev.penstock.format.parquet.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Apache Parquet's own reader of whole files. */
final class ApacheReader {

    private ApacheReader() {}

    /** What stands for a value of a field whose text it has other words for. */
    static final String OTHER = "other";

    /** Returns the records: whole numbers and truth values in its words, null where a value is absent, else {@link #OTHER}. */
    static List<List<String>> simpleValues(byte[] file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification()
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new Bytes(file), options)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            PageReadStore pages = reader.readNextRowGroup();
            while (pages != null) {
                RecordReader<Group> groups = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    records.add(record(groups.read(), schema));
                }
                pages = reader.readNextRowGroup();
            }
        }
        return records;
    }

    private static List<String> record(Group group, MessageType schema) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < schema.getFieldCount(); i++) {
            if (isSimple(schema.getType(i))) {
                values.add(group.getFieldRepetitionCount(i) == 0 ? null : group.getValueToString(i, 0));
            } else {
                values.add(OTHER);
            }
        }
        return values;
    }

    private static boolean isSimple(Type type) {
        if (!type.isPrimitive()
                || type.isRepetition(Type.Repetition.REPEATED)
                || type.getLogicalTypeAnnotation() != null) {
            return false;
        }
        PrimitiveType.PrimitiveTypeName stored = type.asPrimitiveType().getPrimitiveTypeName();
        return stored == PrimitiveType.PrimitiveTypeName.INT32
                || stored == PrimitiveType.PrimitiveTypeName.INT64
                || stored == PrimitiveType.PrimitiveTypeName.BOOLEAN;
    }

    private record Bytes(byte[] file) implements InputFile {

        @Override
        public long getLength() {
            return file.length;
        }

        @Override
        public SeekableInputStream newStream() {
            BufferStream in = new BufferStream(ByteBuffer.wrap(file));
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() {
                    return in.buffer.position();
                }

                @Override
                public void seek(long position) throws IOException {
                    if (position < 0 || position > file.length) {
                        throw new EOFException("position is " + position + "; the most is " + file.length);
                    }
                    in.buffer.position((int) position);
                }
            };
        }
    }

    private static final class BufferStream extends InputStream {

        private final ByteBuffer buffer;

        BufferStream(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public int read() {
            return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, buffer.remaining());
            buffer.get(target, offset, count);
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
