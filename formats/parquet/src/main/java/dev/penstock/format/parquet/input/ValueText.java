package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/** What the stored values of a column are as text. Immutable. */
interface ValueText {

    /**
     * Appends the text of a value.
     *
     * @param bytes holds the value as the PLAIN encoding has it, without a length
     * @return what the value is; {@link Kind#NULL} if nothing was appended because there is none
     * @throws MalformedException if the bytes are no value of the type
     */
    Kind append(byte[] bytes, int offset, int length, ByteBuilder out) throws MalformedException;
}
