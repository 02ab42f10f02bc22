package dev.penstock.format.parquet.input;

import dev.penstock.data.Kind;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/**
 * Chooses what the values of a column are as text: by its logical type, else by the older converted type, else by how
 * they are stored. A logical type that does not go with how they are stored is passed over, as by other readers.
 */
final class TextOfType {

    private final boolean binaryAsText;

    /** @param binaryAsText whether BINARY without a logical type is text */
    TextOfType(boolean binaryAsText) {
        this.binaryAsText = binaryAsText;
    }

    ValueText of(SchemaElement element, String path) throws MalformedException {
        if (element.isSetLogicalType()) {
            return ofLogical(element, path);
        }
        return element.isSetConverted_type() ? ofConverted(element, path) : ofStored(element.getType());
    }

    private ValueText ofLogical(SchemaElement element, String path) throws MalformedException {
        LogicalType logical = element.getLogicalType();
        Type type = element.getType();
        if (logical.isSetUNKNOWN()) {
            return (bytes, offset, length, out) -> Kind.NULL;
        }
        if (logical.isSetDECIMAL()) {
            return decimal(
                    element,
                    path,
                    logical.getDECIMAL().getPrecision(),
                    logical.getDECIMAL().getScale());
        }
        if (type == Type.INT32 && logical.isSetDATE()) {
            return new DayText();
        }
        if (logical.isSetTIME()
                && (type == Type.INT32) == logical.getTIME().getUnit().isSetMILLIS()
                && isWhole(type)) {
            return new TimeText(
                    digits(logical.getTIME().getUnit()), logical.getTIME().isIsAdjustedToUTC());
        }
        if (logical.isSetTIMESTAMP() && type == Type.INT64) {
            return new InstantText(
                    digits(logical.getTIMESTAMP().getUnit()),
                    logical.getTIMESTAMP().isIsAdjustedToUTC());
        }
        if (logical.isSetINTEGER() && isWhole(type)) {
            return new WholeText(logical.getINTEGER().isIsSigned());
        }
        boolean text = logical.isSetSTRING() || logical.isSetENUM() || logical.isSetJSON();
        if (text && (type == Type.BYTE_ARRAY || type == Type.FIXED_LEN_BYTE_ARRAY)) {
            return new Utf8Text();
        }
        boolean fixed = type == Type.FIXED_LEN_BYTE_ARRAY;
        if (fixed && logical.isSetUUID() && element.getType_length() == 2 * Long.BYTES) {
            return new UuidText();
        }
        if (fixed && logical.isSetFLOAT16() && element.getType_length() == Short.BYTES) {
            return new HalfText();
        }
        boolean binary = logical.isSetBSON() || logical.isSetGEOMETRY() || logical.isSetGEOGRAPHY();
        return binary && type == Type.BYTE_ARRAY ? new Base64Text() : ofStored(type);
    }

    private ValueText ofConverted(SchemaElement element, String path) throws MalformedException {
        Type type = element.getType();
        ConvertedType converted = element.getConverted_type();
        return switch (converted) {
            case UTF8, ENUM, JSON ->
                type == Type.BYTE_ARRAY || type == Type.FIXED_LEN_BYTE_ARRAY ? new Utf8Text() : ofStored(type);
            case DECIMAL -> decimal(element, path, element.getPrecision(), element.getScale());
            case DATE -> type == Type.INT32 ? new DayText() : ofStored(type);
            case TIME_MILLIS -> type == Type.INT32 ? new TimeText(3, true) : ofStored(type);
            case TIME_MICROS -> type == Type.INT64 ? new TimeText(6, true) : ofStored(type);
            case TIMESTAMP_MILLIS -> type == Type.INT64 ? new InstantText(3, true) : ofStored(type);
            case TIMESTAMP_MICROS -> type == Type.INT64 ? new InstantText(6, true) : ofStored(type);
            case UINT_8, UINT_16, UINT_32, UINT_64 -> isWhole(type) ? new WholeText(false) : ofStored(type);
            case INT_8, INT_16, INT_32, INT_64 -> ofStored(type);
            case INTERVAL -> isInterval(element) ? new IntervalText() : ofStored(type);
            case BSON -> type == Type.BYTE_ARRAY ? new Base64Text() : ofStored(type);
            case LIST, MAP, MAP_KEY_VALUE -> ofStored(type);
        };
    }

    private ValueText ofStored(Type type) {
        return switch (type) {
            case BOOLEAN -> new BooleanText();
            case INT32, INT64 -> new WholeText(true);
            case INT96 -> new Int96Text();
            case FLOAT, DOUBLE -> new FloatText();
            case BYTE_ARRAY -> binaryAsText ? new Utf8Text() : new Base64Text();
            case FIXED_LEN_BYTE_ARRAY -> new Base64Text();
        };
    }

    private ValueText decimal(SchemaElement element, String path, int precision, int scale) throws MalformedException {
        if (precision < 1 || precision > DecimalText.MOST_DIGITS || scale < 0 || scale > precision) {
            throw new MalformedException(
                    "the column %s has decimals of %d digits with %d behind the point; allowed is 1 to %d digits, and 0 to all of them behind the point"
                            .formatted(path, precision, scale, DecimalText.MOST_DIGITS));
        }
        return switch (element.getType()) {
            case INT32, INT64 -> new WholeDecimalText(scale);
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new DecimalText(scale);
            case BOOLEAN, INT96, FLOAT, DOUBLE -> ofStored(element.getType());
        };
    }

    private static boolean isWhole(Type type) {
        return type == Type.INT32 || type == Type.INT64;
    }

    private static boolean isInterval(SchemaElement element) {
        return element.getType() == Type.FIXED_LEN_BYTE_ARRAY && element.getType_length() == IntervalText.WIDTH;
    }

    /** Returns how many digits a second has behind the point. */
    private static int digits(TimeUnit unit) {
        if (unit.isSetMILLIS()) {
            return 3;
        }
        return unit.isSetMICROS() ? 6 : 9;
    }
}
