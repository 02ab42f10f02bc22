package dev.penstock.format.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnIndex;

/** Collects nulls and bounds of the pages of a column chunk, by which readers pass over pages. Used by one thread. */
final class PageBounds {

    private static final Bounds NONE = new Bounds(new byte[0], new byte[0]);

    private final Layout layout;
    private final List<Boolean> isNull = new ArrayList<>();
    private final List<ByteBuffer> least = new ArrayList<>();
    private final List<ByteBuffer> greatest = new ArrayList<>();
    private final List<Long> nulls = new ArrayList<>();
    private Bounds last = NONE;
    private boolean isAscending = true;
    private boolean isDescending = true;

    PageBounds(Layout layout) {
        this.layout = layout;
    }

    /** Adds a page without values. */
    void addNulls(long count) {
        add(NONE, true, count);
    }

    /** Adds a page with values. */
    void add(Bounds bounds, long nullCount) {
        if (last != NONE) {
            int byLeast = layout.compare(last.least(), bounds.least());
            int byGreatest = layout.compare(last.greatest(), bounds.greatest());
            isAscending &= byLeast <= 0 && byGreatest <= 0;
            isDescending &= byLeast >= 0 && byGreatest >= 0;
        }
        last = bounds;
        add(bounds, false, nullCount);
    }

    ColumnIndex index() {
        BoundaryOrder order = isAscending
                ? BoundaryOrder.ASCENDING
                : isDescending ? BoundaryOrder.DESCENDING : BoundaryOrder.UNORDERED;
        return new ColumnIndex(isNull, least, greatest, order).setNull_counts(nulls);
    }

    private void add(Bounds bounds, boolean hasNoValue, long nullCount) {
        isNull.add(hasNoValue);
        least.add(ByteBuffer.wrap(bounds.least()));
        greatest.add(ByteBuffer.wrap(bounds.greatest()));
        nulls.add(nullCount);
    }
}
