package dev.penstock.bench.compare;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A process of its own that writes input: what TPC-H's generator keeps in memory ends with it. */
public final class Generate {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int CONTACTS_AT_SCALE_1 = 200_000;

    private Generate() {}

    /** @param arguments the folder of buckets, the scale, and {@code tpch} or {@code crm} */
    public static void main(String[] arguments) throws IOException {
        Path buckets = Path.of(arguments[0]);
        double scale = Double.parseDouble(arguments[1]);
        if (arguments[2].equals("crm")) {
            try (Part contacts = new Part(Dataset.CONTACTS.file(buckets))) {
                new Contacts().write((int) Math.max(1, Math.round(scale * CONTACTS_AT_SCALE_1)), contacts.out);
                contacts.keep();
            }
            return;
        }
        try (Part csv = new Part(Dataset.LINEITEM_CSV.file(buckets));
                Part json = new Part(Dataset.LINEITEM_JSON.file(buckets))) {
            new LineItems().write(scale, csv.out, json.out);
            csv.keep();
            json.keep();
        }
    }

    /** A file that has its name only when all of it is there. */
    private static final class Part implements AutoCloseable {

        private final Path file;
        private final Path part;
        private final OutputStream out;

        Part(Path file) throws IOException {
            this.file = file;
            // Beside the folder, which is read whole as the source of a flow.
            Files.createDirectories(file.getParent());
            this.part = file.getParent().resolveSibling(file.getFileName() + ".part");
            this.out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES);
        }

        void keep() throws IOException {
            out.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(part);
        }
    }
}
