package dev.penstock.engine.internal.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What an operator does to one record, told slowly and on Java objects. */
@FunctionalInterface
interface RowOracle {

    /** Returns what becomes of a record, or nothing if it is removed. */
    Optional<List<Cell>> apply(List<Cell> record);

    /** Returns the oracle of an operator that keeps records by one value. */
    static RowOracle keeping(int position, Predicate<Cell> keeps) {
        return record -> keeps.test(record.get(position)) ? Optional.of(record) : Optional.empty();
    }

    /** Returns the oracle of an operator that changes one value. */
    static RowOracle changing(int position, UnaryOperator<Cell> change) {
        return record -> {
            List<Cell> changed = new ArrayList<>(record);
            changed.set(position, change.apply(record.get(position)));
            return Optional.of(changed);
        };
    }

    /** Returns the oracle of an operator that adds a value at the end. */
    static RowOracle adding(Function<List<Cell>, Cell> make) {
        return record -> {
            List<Cell> longer = new ArrayList<>(record);
            longer.add(make.apply(record));
            return Optional.of(longer);
        };
    }
}
