package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void thereIsRoomForNoMoreRowsThanThereAreLengths() {
        Column column = Column.wrap(new byte[0], new int[16], new int[16], Kind.STRING);

        assertEquals(16, column.capacity());
        assertEquals(3, column.withLengths(new int[3]).capacity());
    }
}
