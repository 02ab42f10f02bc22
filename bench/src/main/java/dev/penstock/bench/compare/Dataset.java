package dev.penstock.bench.compare;

import java.nio.file.Path;

/** One file of input. Its place is that of an object in a folder of buckets, as the flows name it. */
enum Dataset {
    LINEITEM_CSV("tpch/lineitem-csv/lineitem.csv", 755e6),
    LINEITEM_JSON("tpch/lineitem-json/lineitem.jsonl", 2182e6),
    CONTACTS("crm/contacts/contacts.csv", 113e6);

    private final String place;
    private final double bytesAtScale1;

    Dataset(String place, double bytesAtScale1) {
        this.place = place;
        this.bytesAtScale1 = bytesAtScale1;
    }

    /** Returns about how many bytes it has. */
    double bytes(double scale) {
        return scale * bytesAtScale1;
    }

    Path file(Path buckets) {
        return buckets.resolve(place);
    }

    /** Whether both are made in one go: the two forms of the order lines are. */
    boolean isMadeWith(Dataset other) {
        return (this == CONTACTS) == (other == CONTACTS);
    }
}
