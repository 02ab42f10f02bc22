package dev.penstock.format.parquet.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** Files with another footer than they were written with. */
final class Footers {

    private Footers() {}

    /** Returns a file of which the footer says something else. */
    static byte[] changed(byte[] file, Consumer<FileMetaData> change) throws IOException {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
        int begin = file.length - 8 - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, begin, length));
        change.accept(footer);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, written);
        return withFooter(Arrays.copyOf(file, begin), written.toByteArray());
    }

    /** Returns a file of some bytes and a footer. */
    static byte[] withFooter(byte[] before, byte[] footer) {
        ByteBuffer file = ByteBuffer.allocate(before.length + footer.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put(before).put(footer).putInt(footer.length).put("PAR1".getBytes(StandardCharsets.US_ASCII));
        return file.array();
    }
}
