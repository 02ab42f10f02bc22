package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(new Spread(1, 2, 9), Spread.of(new double[] {9, 1, 2}));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(new Spread(1, 2.5, 9), Spread.of(new double[] {9, 1, 2, 3}));
    }

    @Test
    void numbersHaveTwoPlacesInAnyLocale() {
        assertEquals("0.50 (0.25-1.00)", new Spread(0.25, 0.5, 1).toString());
    }
}
