package dev.penstock.engine.internal.operator;

import java.util.Random;
import java.util.function.Function;

/**
 * A kind of operator for the bench.
 *
 * @param type its class
 * @param name what is special about it; the class alone if there is nothing
 * @param values what most of its input looks like
 * @param trials makes one with random settings
 */
record Subject(Class<? extends Operator> type, String name, EdgeValues values, Function<Random, Trial> trials) {

    @Override
    public String toString() {
        return name.isEmpty() ? type.getSimpleName() : type.getSimpleName() + " " + name;
    }
}
