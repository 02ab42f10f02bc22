package dev.penstock.engine.internal.plan;

import dev.penstock.data.FieldType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the type labels of connectors mean here (docs/reference/README.md).
 *
 * <p>Labels are free text: each connector has words of its own, and the service does not check them for S3. They are
 * compared without regard to case. {@code Edm.} names are those of OData.
 */
final class TypeLabels {

    private static final Map<String, FieldType> TYPES = new HashMap<>();

    static {
        words(
                FieldType.STRING,
                "string id reference picklist multipicklist combobox textarea phone email url text csv");
        words(FieldType.STRING, "encryptedstring exactmatchstring varchar char bpchar nvarchar nchar uuid guid time");
        words(FieldType.STRING, "base64 bytearray binary edm.string edm.guid edm.binary edm.time edm.timeofday");
        label(FieldType.STRING, "character varying");
        label(FieldType.STRING, "character");
        words(FieldType.BOOLEAN, "boolean bool edm.boolean");
        words(FieldType.INT32, "integer int int2 int4 int32 short smallint byte tinyint");
        words(FieldType.INT32, "edm.byte edm.sbyte edm.int16 edm.int32");
        words(FieldType.INT64, "long bigint int8 int64 edm.int64");
        words(FieldType.DOUBLE, "double float real float4 float8 edm.double edm.single");
        label(FieldType.DOUBLE, "double precision");
        words(FieldType.DECIMAL, "decimal numeric number bigdecimal biginteger currency percent edm.decimal");
        words(FieldType.DATE, "date edm.date");
        words(FieldType.TIMESTAMP, "datetime timestamp timestamptz edm.datetime edm.datetimeoffset");
        label(FieldType.TIMESTAMP, "timestamp without time zone");
        label(FieldType.TIMESTAMP, "timestamp with time zone");
        words(FieldType.JSON, "struct map list object array json super");
        words(FieldType.ANY, "address location anytype complexvalue");
    }

    private TypeLabels() {}

    /** Returns the type that a label names, or nothing if it is unknown. */
    static Optional<FieldType> typeOf(String label) {
        return Optional.ofNullable(TYPES.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** Returns the type that a label names; nothing if it is unknown, or if there is none. */
    static Optional<FieldType> typeOf(Optional<String> label) {
        return label.isPresent() ? typeOf(label.get()) : Optional.empty();
    }

    private static void words(FieldType type, String words) {
        for (String word : words.split(" ")) {
            label(type, word);
        }
    }

    private static void label(FieldType type, String label) {
        TYPES.put(label, type);
    }
}
