package dev.penstock.bench.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the program of {@link NaiveProgram} does with one record. */
final class NaiveRecords {

    static final List<String> WANTED =
            List.of("l_orderkey", "l_partkey", "l_quantity", "l_extendedprice", "l_shipdate", "l_comment");
    static final List<String> CONTACT = List.of(
            "Id",
            "AccountId",
            "FirstName",
            "LastName",
            "Email",
            "Phone",
            "City",
            "Description",
            "CreatedDate",
            "Status");

    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);

    private NaiveRecords() {}

    static boolean isWanted(int quantity, String shipped) {
        return quantity >= 10 && quantity <= 30 && !LocalDate.parse(shipped).isBefore(FIRST_DAY);
    }

    static Map<String, Object> made(Map<String, String> values) {
        BigDecimal price = new BigDecimal(values.get("l_extendedprice"));
        BigDecimal discount = new BigDecimal(values.get("l_discount"));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("l_orderkey", Long.valueOf(values.get("l_orderkey")));
        record.put("part_key", Long.valueOf(values.get("l_partkey")));
        record.put("l_extendedprice", price);
        record.put("l_discount", discount);
        record.put("l_returnflag", values.get("l_returnflag"));
        record.put("l_linestatus", values.get("l_linestatus"));
        record.put("l_shipinstruct", mask(values.get("l_shipinstruct"), Integer.MAX_VALUE));
        record.put("note", cut(mask(values.get("l_comment"), 4), 10));
        record.put("net", price.multiply(BigDecimal.ONE.subtract(discount)));
        record.put("status", values.get("l_returnflag") + "-" + values.get("l_linestatus"));
        return record;
    }

    static Map<String, String> masked(Map<String, String> values) {
        values.computeIfPresent("Email", (name, value) -> mask(value, Integer.MAX_VALUE));
        values.computeIfPresent("Phone", (name, value) -> mask(value, 4));
        return values;
    }

    private static String mask(String value, int most) {
        int count = Math.min(most, value.codePointCount(0, value.length()));
        return "*".repeat(count) + value.substring(value.offsetByCodePoints(0, count));
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most));
    }
}
