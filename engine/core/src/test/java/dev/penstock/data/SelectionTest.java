package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void allRowsAreAtTheirOwnPlaces() {
        Selection selection = Selection.all(3);

        assertEquals(3, selection.count());
        assertEquals(0, selection.row(0));
        assertEquals(2, selection.row(2));
    }

    @Test
    void theFirstPositionsOfAnArrayAreSelected() {
        Selection selection = Selection.wrap(new int[] {1, 4, 9, 0}, 3);

        assertEquals(3, selection.count());
        assertEquals(1, selection.row(0));
        assertEquals(9, selection.row(2));
    }

    @Test
    void nothingMayBeSelected() {
        assertEquals(0, Selection.all(0).count());
        assertEquals(0, Selection.wrap(new int[] {1}, 0).count());
    }

    @Test
    void aCountThatTheArrayDoesNotHaveIsRefused() {
        assertEquals(
                "count is 2; allowed is 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> Selection.wrap(new int[1], 2))
                        .getMessage());
        assertEquals(
                "count is -1; allowed is 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> Selection.wrap(new int[1], -1))
                        .getMessage());
        assertEquals(
                "count is -1; the least is 0",
                assertThrows(IllegalArgumentException.class, () -> Selection.all(-1))
                        .getMessage());
        assertThrows(NullPointerException.class, () -> Selection.wrap(null, 0));
    }
}
