package dev.penstock.bench.compare;

import java.nio.file.Path;

/** One file of input. Its place is that of an object in a folder of buckets, as the flows name it. */
enum Dataset {
    LINEITEM_CSV("tpch/lineitem-csv/lineitem.csv"),
    LINEITEM_JSON("tpch/lineitem-json/lineitem.jsonl"),
    CONTACTS("crm/contacts/contacts.csv");

    private final String place;

    Dataset(String place) {
        this.place = place;
    }

    Path file(Path buckets) {
        return buckets.resolve(place);
    }
}
