package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.FieldType;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels that connectors are known to use (docs/reference/README.md). */
class TypeLabelsTest {

    @ParameterizedTest
    @CsvSource({
        // Salesforce
        "id, STRING",
        "string, STRING",
        "boolean, BOOLEAN",
        "reference, STRING",
        "picklist, STRING",
        "multipicklist, STRING",
        "textarea, STRING",
        "phone, STRING",
        "email, STRING",
        "url, STRING",
        "address, ANY",
        "currency, DECIMAL",
        "percent, DECIMAL",
        "double, DOUBLE",
        "date, DATE",
        "datetime, TIMESTAMP",
        // SAP OData
        "Edm.String, STRING",
        "Edm.Guid, STRING",
        "Edm.Boolean, BOOLEAN",
        "Edm.Int16, INT32",
        "Edm.Int32, INT32",
        "Edm.Int64, INT64",
        "Edm.Double, DOUBLE",
        "Edm.Decimal, DECIMAL",
        "Edm.DateTime, TIMESTAMP",
        "Edm.DateTimeOffset, TIMESTAMP",
        // Veeva
        "String, STRING",
        "ExactMatchString, STRING",
        "Number, DECIMAL",
        // custom connectors
        "Integer, INT32",
        "Short, INT32",
        "Long, INT64",
        "Float, DOUBLE",
        "Double, DOUBLE",
        "BigInteger, DECIMAL",
        "BigDecimal, DECIMAL",
        "Boolean, BOOLEAN",
        "ByteArray, STRING",
        "Date, DATE",
        "DateTime, TIMESTAMP",
        "Struct, JSON",
        "Map, JSON",
        "List, JSON",
        // destinations
        "character varying, STRING",
        "double precision, DOUBLE",
        "timestamp without time zone, TIMESTAMP",
        "timestamp with time zone, TIMESTAMP",
        "timestamp, TIMESTAMP",
        "CSV, STRING"
    })
    void aLabelNamesAType(String label, FieldType type) {
        assertEquals(Optional.of(type), TypeLabels.typeOf(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTEGER", "Integer", "integer", "iNTEGER", " integer ", "BIGINT", "TINYINT"})
    void caseAndSpaceAroundItDoNotMatter(String label) {
        FieldType type = label.equals("BIGINT") ? FieldType.INT64 : FieldType.INT32;

        assertEquals(Optional.of(type), TypeLabels.typeOf(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "quaternion", "\u0131nteger", "integer32", "Edm.Unknown", "char acter"})
    void anUnknownLabelNamesNone(String label) {
        assertEquals(Optional.empty(), TypeLabels.typeOf(label));
    }
}
