package dev.penstock.adapter;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import java.io.IOException;
import java.io.InputStream;

/**
 * An object that is not called packed: whoever reads it from its beginning gets what its first bytes say that it holds,
 * whoever reads it from any place gets the bytes as they are.
 */
record PlainObject(InputObject fromBeginning, RandomAccessObject fromAnyPlace) implements RandomAccessObject {

    @Override
    public String name() {
        return fromAnyPlace.name();
    }

    @Override
    public InputStream open() throws IOException {
        return fromBeginning.open();
    }

    @Override
    public RandomAccessBytes openRandomAccess() throws IOException {
        return fromAnyPlace.openRandomAccess();
    }
}
