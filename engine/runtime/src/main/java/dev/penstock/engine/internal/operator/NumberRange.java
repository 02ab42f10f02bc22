package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The numbers that meet criteria, where these are all the numbers between two ends: the unscaled values of the ends, for
 * each scale that a small number can have. Immutable.
 */
final class NumberRange {

    /** The range of all numbers. */
    static final NumberRange EVERYTHING = new NumberRange();

    private static final int MOST_SCALE = 18;

    private final long[] least = new long[MOST_SCALE + 1];
    private final long[] most = new long[MOST_SCALE + 1];

    private NumberRange() {
        Arrays.fill(least, Long.MIN_VALUE);
        Arrays.fill(most, Long.MAX_VALUE);
    }

    /** Whether criteria are a range: they leave out no single number, are no alternatives, and have small constants. */
    static boolean isOne(Criteria<DecimalText> criteria) {
        return (criteria.all() || criteria.constants().size() == 1)
                && !criteria.relations().contains(Relation.NOT_EQUAL)
                && criteria.constants().stream().allMatch(DecimalText::isSmall);
    }

    /** Returns the range that criteria are, which {@link #isOne}. */
    static NumberRange of(Criteria<DecimalText> criteria) {
        var range = new NumberRange();
        for (int k = 0; k < criteria.constants().size(); k++) {
            range.narrow(
                    criteria.relations().get(k), criteria.constants().get(k).value());
        }
        return range;
    }

    /**
     * Whether a small number lies in the range.
     *
     * @param scale from 0 to 18
     */
    boolean holds(long unscaled, int scale) {
        return least[scale] <= unscaled && unscaled <= most[scale];
    }

    private void narrow(Relation relation, BigDecimal constant) {
        for (int scale = 0; scale <= MOST_SCALE; scale++) {
            BigDecimal scaled = constant.scaleByPowerOfTen(scale);
            BigInteger floor = scaled.setScale(0, RoundingMode.FLOOR).unscaledValue();
            BigInteger ceiling = scaled.setScale(0, RoundingMode.CEILING).unscaledValue();
            if (!relation.accepts(-1)) {
                long bound = clamped(relation.accepts(0) ? ceiling : floor.add(BigInteger.ONE));
                least[scale] = Math.max(least[scale], bound);
            }
            if (!relation.accepts(1)) {
                long bound = clamped(relation.accepts(0) ? floor : ceiling.subtract(BigInteger.ONE));
                most[scale] = Math.min(most[scale], bound);
            }
        }
    }

    /** Returns the nearest long. Small numbers have 18 digits, so that none lies beyond. */
    private static long clamped(BigInteger bound) {
        if (bound.bitLength() < Long.SIZE) {
            return bound.longValue();
        }
        return bound.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
