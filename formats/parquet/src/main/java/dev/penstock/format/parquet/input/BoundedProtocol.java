package dev.penstock.format.parquet.input;

import java.io.InputStream;
import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TList;
import shaded.parquet.org.apache.thrift.protocol.TMap;
import shaded.parquet.org.apache.thrift.protocol.TProtocolException;
import shaded.parquet.org.apache.thrift.protocol.TSet;
import shaded.parquet.org.apache.thrift.protocol.TStruct;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/**
 * Thrift's compact protocol that takes memory and stack only as far as the bytes allow it.
 *
 * <p>A text or list that says to be longer than all the bytes there can be is refused before an array is made for it,
 * and so is nesting that no structure of Parquet has.
 */
final class BoundedProtocol extends TCompactProtocol {

    private static final int MOST_DEPTH = 32;

    private int depth;

    private BoundedProtocol(TIOStreamTransport transport, int mostBytes) {
        super(transport, mostBytes, mostBytes);
    }

    /** @param mostBytes how long a text and how big a list may be */
    static BoundedProtocol over(InputStream in, int mostBytes) throws TTransportException {
        // Bytes that are passed over are compared with the size of a message, not with the limit of a text.
        TConfiguration configuration = new TConfiguration();
        configuration.setMaxMessageSize(mostBytes);
        return new BoundedProtocol(new TIOStreamTransport(configuration, in), mostBytes);
    }

    @Override
    public TStruct readStructBegin() throws TException {
        enter();
        return super.readStructBegin();
    }

    @Override
    public void readStructEnd() throws TException {
        super.readStructEnd();
        depth--;
    }

    @Override
    public TList readListBegin() throws TException {
        enter();
        return super.readListBegin();
    }

    @Override
    public void readListEnd() throws TException {
        super.readListEnd();
        depth--;
    }

    @Override
    public TSet readSetBegin() throws TException {
        enter();
        // The superclass reads the beginning of a list for it.
        depth--;
        return super.readSetBegin();
    }

    @Override
    public void readSetEnd() throws TException {
        super.readSetEnd();
        depth--;
    }

    @Override
    public TMap readMapBegin() throws TException {
        enter();
        return super.readMapBegin();
    }

    @Override
    public void readMapEnd() throws TException {
        super.readMapEnd();
        depth--;
    }

    private void enter() throws TProtocolException {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new TProtocolException(
                    TProtocolException.DEPTH_LIMIT, "it is nested deeper than " + MOST_DEPTH + " levels");
        }
    }
}
