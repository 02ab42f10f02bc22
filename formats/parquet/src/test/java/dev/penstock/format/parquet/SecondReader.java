package dev.penstock.format.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Apache Parquet's own reader of whole files, which looks at every checksum. */
final class SecondReader {

    private SecondReader() {}

    /** Returns the records of a file of texts, an absent value as null. */
    static List<List<String>> records(byte[] file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        for (List<Object> values : values(file)) {
            List<String> texts = new ArrayList<>();
            values.forEach(value -> texts.add((String) value));
            records.add(texts);
        }
        return records;
    }

    /**
     * Returns the records of a file, an absent value as null: Boolean, Integer, Long, Double as the file has them, bytes as
     * String.
     */
    static List<List<Object>> values(byte[] file) throws IOException {
        List<List<Object>> records = new ArrayList<>();
        try (ParquetFileReader reader = open(file)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            PageReadStore pages = reader.readNextRowGroup();
            while (pages != null) {
                RecordReader<Group> groups = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    records.add(record(groups.read(), schema.getFieldCount()));
                }
                pages = reader.readNextRowGroup();
            }
        }
        return records;
    }

    /** Returns what the footer of a file says. */
    static ParquetMetadata footer(byte[] file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            return reader.getFooter();
        }
    }

    static ParquetFileReader open(byte[] file) throws IOException {
        return open(file, FilterCompat.NOOP);
    }

    static ParquetFileReader open(byte[] file, FilterCompat.Filter filter) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification()
                .withRecordFilter(filter)
                .withCodecFactory(new Unpacking())
                .build();
        return ParquetFileReader.open(new Bytes(file), options);
    }

    private static List<Object> record(Group group, int fields) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            values.add(group.getFieldRepetitionCount(i) == 0 ? null : value(group, i));
        }
        return values;
    }

    private static Object value(Group group, int field) {
        PrimitiveTypeName type =
                group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName();
        return switch (type) {
            case BOOLEAN -> group.getBoolean(field, 0);
            case INT32 -> group.getInteger(field, 0);
            case INT64 -> group.getLong(field, 0);
            case DOUBLE -> group.getDouble(field, 0);
            case BINARY -> group.getString(field, 0);
            case FLOAT, INT96, FIXED_LEN_BYTE_ARRAY -> throw new IllegalStateException("the type is " + type);
        };
    }

    private record Bytes(byte[] file) implements InputFile {

        @Override
        public long getLength() {
            return file.length;
        }

        @Override
        public SeekableInputStream newStream() {
            var in = new ByteBufferStream(ByteBuffer.wrap(file));
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() {
                    return in.buffer.position();
                }

                @Override
                public void seek(long position) throws IOException {
                    if (position > file.length) {
                        throw new EOFException("position is " + position + "; the most is " + file.length);
                    }
                    in.buffer.position((int) position);
                }
            };
        }
    }

    private static final class ByteBufferStream extends java.io.InputStream {

        private final ByteBuffer buffer;

        ByteBufferStream(ByteBuffer buffer) {
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
