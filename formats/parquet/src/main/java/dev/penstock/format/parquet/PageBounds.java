package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.BoundaryOrder;

/** Collects nulls and bounds of the pages of a column chunk, by which readers pass over pages. Used by one thread. */
final class PageBounds {

    private static final Bounds NONE = new Bounds(new byte[0], new byte[0]);

    private final Layout layout;
    private final List<Boolean> isNull = new ArrayList<>();
    private final List<byte[]> least = new ArrayList<>();
    private final List<byte[]> greatest = new ArrayList<>();
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

    /** Returns the struct ColumnIndex. */
    byte[] index() {
        BoundaryOrder order = isAscending
                ? BoundaryOrder.ASCENDING
                : isDescending ? BoundaryOrder.DESCENDING : BoundaryOrder.UNORDERED;
        var out = new ByteBuilder(64);
        ThriftWriter thrift = new ThriftWriter(out).begin();
        thrift.list(1, ThriftWriter.BOOLEAN, isNull.size());
        for (boolean element : isNull) {
            thrift.element(element);
        }
        thrift.list(2, ThriftWriter.BINARY, least.size());
        for (byte[] element : least) {
            thrift.element(element);
        }
        thrift.list(3, ThriftWriter.BINARY, greatest.size());
        for (byte[] element : greatest) {
            thrift.element(element);
        }
        thrift.int32(4, order.getValue()).list(5, ThriftWriter.INT64, nulls.size());
        for (long element : nulls) {
            thrift.element(element);
        }
        thrift.end();
        return out.toByteArray();
    }

    private void add(Bounds bounds, boolean hasNoValue, long nullCount) {
        isNull.add(hasNoValue);
        least.add(bounds.least());
        greatest.add(bounds.greatest());
        nulls.add(nullCount);
    }
}
