package dev.penstock.engine.internal.plan;

import dev.penstock.data.FieldType;
import dev.penstock.engine.internal.operator.BooleanConversion;
import dev.penstock.engine.internal.operator.InstantConversion;
import dev.penstock.engine.internal.operator.JsonConversion;
import dev.penstock.engine.internal.operator.NumberConversion;
import dev.penstock.engine.internal.operator.NumberType;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.TextConversion;
import java.util.Optional;

/** Which operator makes values of a type. */
final class Conversions {

    private Conversions() {}

    /** Returns the operator, or nothing for {@link FieldType#ANY}, which takes values as they are. */
    static Optional<Operator> to(FieldType type, int column) {
        return Optional.ofNullable(
                switch (type) {
                    case ANY -> null;
                    case STRING -> new TextConversion(column);
                    case BOOLEAN -> new BooleanConversion(column);
                    case INT32 -> new NumberConversion(column, NumberType.INT32);
                    case INT64 -> new NumberConversion(column, NumberType.INT64);
                    case DOUBLE -> new NumberConversion(column, NumberType.DOUBLE);
                    case DECIMAL -> new NumberConversion(column, NumberType.DECIMAL);
                    case DATE -> new InstantConversion(column, true);
                    case TIMESTAMP -> new InstantConversion(column, false);
                    case JSON -> new JsonConversion(column);
                });
    }
}
