package dev.penstock.bench.compare;

import io.trino.tpch.Distributions;
import io.trino.tpch.GenerateUtils;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.TextPool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table lineitem of TPC-H, as CSV and as JSON lines. */
final class LineItems {

    static final List<String> COLUMNS = List.of(
            "l_orderkey",
            "l_partkey",
            "l_suppkey",
            "l_linenumber",
            "l_quantity",
            "l_extendedprice",
            "l_discount",
            "l_tax",
            "l_returnflag",
            "l_linestatus",
            "l_shipdate",
            "l_commitdate",
            "l_receiptdate",
            "l_shipinstruct",
            "l_shipmode",
            "l_comment");

    private static final int NUMBERS = 8;
    private static final double LEAST_WITH_WHOLE_POOL = 0.01;
    private static final int SMALL_POOL_BYTES = 1 << 20;

    private final StringBuilder line = new StringBuilder();

    /** Writes the rows of a scale: about six million at 1. */
    void write(double scale, OutputStream csv, OutputStream json) throws IOException {
        csv.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
        for (LineItem item : new LineItemGenerator(scale, 1, 1, Distributions.getDefaultDistributions(), pool(scale))) {
            String[] cells = cells(item);
            csv.write(csv(cells));
            json.write(json(cells));
        }
    }

    /** Making the whole pool of 300 MB takes longer than all the rest at a scale at which nobody measures. */
    private static TextPool pool(double scale) {
        return scale < LEAST_WITH_WHOLE_POOL
                ? new TextPool(SMALL_POOL_BYTES, Distributions.getDefaultDistributions())
                : TextPool.getDefaultTextPool();
    }

    private static String[] cells(LineItem item) {
        return new String[] {
            Long.toString(item.getOrderKey()),
            Long.toString(item.getPartKey()),
            Long.toString(item.getSupplierKey()),
            Integer.toString(item.getLineNumber()),
            Long.toString(item.getQuantity()),
            hundredths(item.getExtendedPriceInCents()),
            hundredths(item.getDiscountPercent()),
            hundredths(item.getTaxPercent()),
            item.getReturnFlag(),
            item.getStatus(),
            GenerateUtils.formatDate(item.getShipDate()),
            GenerateUtils.formatDate(item.getCommitDate()),
            GenerateUtils.formatDate(item.getReceiptDate()),
            item.getShipInstructions(),
            item.getShipMode(),
            item.getComment()
        };
    }

    private static String hundredths(long number) {
        long rest = number % 100;
        return number / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    private byte[] csv(String[] cells) {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            CsvLine.append(line.append(i == 0 ? "" : ","), cells[i]);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No text of TPC-H has a character that JSON escapes. */
    private byte[] json(String[] cells) {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            String quote = i < NUMBERS ? "" : "\"";
            line.append(i == 0 ? "{\"" : ",\"").append(COLUMNS.get(i)).append("\":");
            line.append(quote).append(cells[i]).append(quote);
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
