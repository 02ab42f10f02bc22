package dev.penstock.format.parquet.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/** The structures of a Parquet file that are written with Thrift. */
final class Thrift {

    /** A header has lengths and, at times, the least and the greatest value of its page. */
    private static final int MOST_HEADER = 1 << 20;

    private Thrift() {}

    /** Reads the footer of a file. */
    static FileMetaData footer(byte[] bytes) throws MalformedException {
        FileMetaData footer = new FileMetaData();
        try {
            footer.read(BoundedProtocol.over(new ByteArrayInputStream(bytes), bytes.length));
        } catch (TException e) {
            throw new MalformedException("the footer is no footer of Parquet: " + words(e), e);
        }
        return footer;
    }

    /** Reads the header of a page. */
    static PageHeader pageHeader(InputStream in) throws IOException, MalformedException {
        PageHeader header = new PageHeader();
        try {
            header.read(BoundedProtocol.over(in, MOST_HEADER));
        } catch (TTransportException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw notAHeader(e);
        } catch (TException e) {
            throw notAHeader(e);
        }
        return header;
    }

    private static MalformedException notAHeader(TException failure) {
        return new MalformedException("the header of a page is malformed: " + words(failure), failure);
    }

    /** Thrift speaks of sockets, and repeats all that it has read. */
    private static String words(TException failure) {
        if (failure instanceof TTransportException transport
                && transport.getType() == TTransportException.END_OF_FILE) {
            return "it ends too early";
        }
        String message = String.valueOf(failure.getMessage());
        int struct = message.indexOf("! Struct:");
        return struct < 0 ? message : message.substring(0, struct);
    }
}
