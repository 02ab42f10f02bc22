package dev.penstock.format.csv;

import dev.penstock.connector.InputObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * A file that is open.
 *
 * @param name its name for messages
 * @param encoding how the file is encoded
 * @param in its characters in UTF-8 all the same, a byte order mark among them
 */
record TextFile(String name, Encoding encoding, InputStream in) implements Closeable {

    /** Opens a file; who does closes its stream. */
    static TextFile open(InputObject file) throws IOException {
        InputStream bytes = file.open();
        boolean opened = false;
        try {
            byte[] mark = new byte[Encoding.MARK_BYTES];
            int length = bytes.readNBytes(mark, 0, mark.length);
            PushbackInputStream whole = new PushbackInputStream(bytes, mark.length);
            whole.unread(mark, 0, length);
            Encoding encoding = Encoding.of(mark, length);
            InputStream in = encoding == Encoding.UTF_8 ? whole : new Utf16Stream(whole, encoding);
            opened = true;
            return new TextFile(file.name(), encoding, in);
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
