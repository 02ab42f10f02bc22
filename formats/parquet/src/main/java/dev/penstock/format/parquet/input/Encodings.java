package dev.penstock.format.parquet.input;

import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;

/** Which decoder a page of a column needs. */
final class Encodings {

    private final LeafNode column;
    private final int mostBytes;

    /** @param mostBytes how many bytes values may have together that are spelled by what they share */
    Encodings(LeafNode column, int mostBytes) {
        this.column = column;
        this.mostBytes = mostBytes;
    }

    /** Returns the values of a page. */
    PageValues values(Encoding encoding, ByteReader in, Dictionary dictionary) throws MalformedException {
        return switch (encoding) {
            case PLAIN -> plain(in);
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> DictionaryValues.of(in, dictionary);
            case RLE -> {
                require(encoding, column.type() == Type.BOOLEAN);
                yield BooleanRuns.of(in);
            }
            case DELTA_BINARY_PACKED -> {
                require(encoding, column.type() == Type.INT32 || column.type() == Type.INT64);
                yield new DeltaValues(in, column.width());
            }
            case DELTA_LENGTH_BYTE_ARRAY -> {
                require(encoding, column.type() == Type.BYTE_ARRAY);
                yield DeltaLengths.of(in);
            }
            case DELTA_BYTE_ARRAY -> {
                require(encoding, column.type() == Type.BYTE_ARRAY || isFixed());
                PageValues values = DeltaStrings.of(in, mostBytes);
                yield isFixed() ? new FixedLength(values, column.width()) : values;
            }
            case BYTE_STREAM_SPLIT -> {
                require(encoding, column.type() != Type.BOOLEAN && column.type() != Type.BYTE_ARRAY);
                yield new SplitValues(in, column.width());
            }
            case BIT_PACKED -> throw unknown(encoding);
        };
    }

    /** Returns the dictionary that some bytes are. */
    Dictionary dictionary(ByteReader in, int size) throws MalformedException {
        return switch (column.type()) {
            case BYTE_ARRAY -> Dictionary.binary(in, size);
            case INT32, INT64, INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> Dictionary.fixed(in, size, column.width());
            case BOOLEAN -> throw new MalformedException("truth values have a dictionary; allowed is none");
        };
    }

    private PageValues plain(ByteReader in) {
        return switch (column.type()) {
            case BOOLEAN -> new PlainBooleans(in);
            case BYTE_ARRAY -> new PlainBinary(in);
            case INT32, INT64, INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> new PlainFixed(in, column.width());
        };
    }

    private boolean isFixed() {
        return column.type() == Type.FIXED_LEN_BYTE_ARRAY;
    }

    private void require(Encoding encoding, boolean fits) throws MalformedException {
        if (!fits) {
            throw unknown(encoding);
        }
    }

    private MalformedException unknown(Encoding encoding) {
        return new MalformedException(
                "values of %s are encoded as %s, which they cannot be".formatted(column.type(), encoding));
    }
}
