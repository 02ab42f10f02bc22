package dev.penstock.format.parquet.input;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;

/** Where what is wrong with a file becomes the one exception that says so. */
final class Boundary {

    private static final int MOST_CHARACTERS = 1_000;

    private Boundary() {}

    /**
     * Does some work with a file.
     *
     * @throws DataFormatException if the file is malformed. A decoder that meets bytes which no check foresaw ends with
     *     an exception of the JDK; its cause is the file too.
     */
    static <T> T guard(String object, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (MalformedException e) {
            throw malformed(object, e.getMessage(), e);
        } catch (RuntimeException e) {
            throw malformed(object, "the file is malformed: " + e, e);
        }
    }

    private static DataFormatException malformed(String object, String message, Exception cause) {
        DataFormatException failure = new DataFormatException(object, 0, 0, printable(message));
        failure.initCause(cause);
        return failure;
    }

    /** Names of columns can be anything, and of any length. */
    private static String printable(String message) {
        StringBuilder text = new StringBuilder();
        message.codePoints()
                .limit(MOST_CHARACTERS)
                .forEach(character -> text.appendCodePoint(Character.isISOControl(character) ? '?' : character));
        return text.toString();
    }

    /** Something that is done with a file. */
    interface Work<T> {

        T run() throws IOException, MalformedException;
    }
}
