package dev.penstock.blackbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** What a Parquet file says of itself. */
final class ParquetFooter {

    private static final int END = 8;

    private ParquetFooter() {}

    static FileMetaData of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[END];
            file.seek(file.length() - END);
            file.readFully(end);
            byte[] footer =
                    new byte[ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt()];
            file.seek(file.length() - END - footer.length);
            file.readFully(footer);
            return Util.readFileMetaData(new ByteArrayInputStream(footer));
        }
    }
}
