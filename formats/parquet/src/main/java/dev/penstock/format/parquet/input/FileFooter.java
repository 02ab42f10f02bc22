package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.connector.RandomAccessBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;

/**
 * What a file says of itself at its end.
 *
 * @param fields the fields of a record
 * @param groups where the records are
 * @param columns how many columns a row group has
 * @param begin where in the file the footer begins
 */
record FileFooter(List<SchemaNode> fields, List<RowGroup> groups, int columns, long begin) {

    private static final String MARK = "PAR1";
    private static final String ENCRYPTED_MARK = "PARE";
    /** A length and the mark. */
    private static final int TAIL = 8;

    private static final int LIKELY_BYTES = 64 << 10;

    static FileFooter read(RandomAccessBytes file, ParquetInputOptions options) throws IOException, MalformedException {
        long size = file.size();
        if (size < MARK.length() + TAIL) {
            throw new MalformedException(
                    "the file has %d bytes; the least of a Parquet file is %d".formatted(size, MARK.length() + TAIL));
        }
        byte[] end = new byte[(int) Math.min(size, LIKELY_BYTES)];
        file.read(size - end.length, end, 0, end.length);
        int length = length(end, size, options.maxFooterBytes());
        byte[] bytes = new byte[length];
        if (length <= end.length - TAIL) {
            System.arraycopy(end, end.length - TAIL - length, bytes, 0, length);
        } else {
            file.read(size - TAIL - length, bytes, 0, length);
        }
        return of(Thrift.footer(bytes), size - TAIL - length, options);
    }

    private static int length(byte[] end, long size, int most) throws MalformedException {
        String mark = new String(end, end.length - MARK.length(), MARK.length(), US_ASCII);
        if (mark.equals(ENCRYPTED_MARK)) {
            throw new MalformedException("the file is encrypted; allowed are Parquet files that are not");
        }
        if (!mark.equals(MARK)) {
            throw new MalformedException(
                    "the file does not end with the mark %s; it is no Parquet file, or not whole".formatted(MARK));
        }
        int length = (int) ByteReader.INTS.get(end, end.length - TAIL);
        long room = size - TAIL - MARK.length();
        if (length < 0 || length > room) {
            throw new MalformedException("the footer has %s bytes; the file has room for %d"
                    .formatted(Integer.toUnsignedString(length), room));
        }
        if (length > most) {
            throw new MalformedException("the footer has %d bytes; the most is %d".formatted(length, most));
        }
        return length;
    }

    private static FileFooter of(FileMetaData data, long begin, ParquetInputOptions options) throws MalformedException {
        if (data.isSetEncryption_algorithm()) {
            throw new MalformedException("the file has encrypted columns; allowed are Parquet files without");
        }
        List<SchemaNode> fields = SchemaReader.read(data.getSchema(), new TextOfType(options.binaryAsText()));
        Set<String> names = new HashSet<>();
        for (SchemaNode field : fields) {
            if (!names.add(field.name())) {
                throw new MalformedException(
                        "two columns are named %s; allowed is each name once".formatted(field.name()));
            }
        }
        int columns = (int) data.getSchema().stream()
                .skip(1)
                .filter(element -> element.isSetType())
                .count();
        FileFooter footer = new FileFooter(fields, data.getRow_groups(), columns, begin);
        footer.checkGroups(options.maxRowGroupRows());
        return footer;
    }

    private void checkGroups(long mostRows) throws MalformedException {
        for (int i = 0; i < groups.size(); i++) {
            RowGroup group = groups.get(i);
            if (group.getColumnsSize() != columns) {
                throw new MalformedException("row group %d has %d columns; the schema has %d"
                        .formatted(i + 1, group.getColumnsSize(), columns));
            }
            if (group.getNum_rows() < 0 || group.getNum_rows() > mostRows) {
                throw new MalformedException(
                        "row group %d has %d rows; allowed is 0 to %d".formatted(i + 1, group.getNum_rows(), mostRows));
            }
        }
    }

    /** Refuses column chunks that share bytes: a small file could have the same ones thousands of times. */
    static void checkDisjoint(List<ColumnChunkPlace> chunks) throws MalformedException {
        ColumnChunkPlace[] sorted = chunks.toArray(new ColumnChunkPlace[0]);
        Arrays.sort(sorted, (left, right) -> Long.compare(left.from(), right.from()));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].from() < sorted[i - 1].end()) {
                throw new MalformedException("byte %d belongs to %s and to %s; allowed is one column chunk"
                        .formatted(sorted[i].from(), sorted[i - 1].name(), sorted[i].name()));
            }
        }
    }
}
