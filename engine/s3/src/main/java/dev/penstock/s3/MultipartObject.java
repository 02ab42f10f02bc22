package dev.penstock.s3;

import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * An object that is being written as a multipart upload: part after part goes to the server while the run goes on, and
 * the server shows nothing of it. Used by one thread at a time.
 *
 * <p>The last part, or the only one, is sent by {@link #finish()}; an object of no bytes has one part of no bytes.
 */
final class MultipartObject implements StagedObject {

    private final Upload upload;
    private final StoreSettings settings;
    private final BufferBudget budget;
    private final ParallelRequests parallel;
    private final List<Future<UploadedPart>> parts = new ArrayList<>();
    private PartBuffer buffer;
    private long bytes;
    private boolean ended;
    private boolean finished;
    private boolean closed;

    MultipartObject(Upload upload, StoreSettings settings, BufferBudget budget, ParallelRequests parallel) {
        this.upload = upload;
        this.settings = settings;
        this.budget = budget;
        this.parallel = parallel;
        this.buffer = newBuffer();
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, source.length);
        // A write that fails half way must not be followed by another.
        ended = true;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (buffer.bytes() == settings.partBytes()) {
                sendBuffer();
            }
            int count = Math.min(left, settings.partBytes() - buffer.bytes());
            buffer.append(source, from, count);
            from += count;
            left -= count;
            bytes += count;
        }
        ended = false;
    }

    @Override
    public StagedReference finish() throws IOException {
        requireOpen();
        ended = true;
        List<UploadedPart> sent = new ArrayList<>();
        UploadedPart last = upload.send(parts.size() + 1, buffer);
        for (Future<UploadedPart> part : parts) {
            sent.add(parallel.await(part));
        }
        sent.add(last);
        finished = true;
        return upload.reference(sent, bytes);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (finished) {
            return;
        }
        // A run is often given up by an interrupt, which would end the requests that clean up behind it.
        boolean interrupted = Thread.interrupted();
        try {
            upload.giveUp();
            for (Future<UploadedPart> part : parts) {
                interrupted |= awaitEnd(part);
            }
            try {
                buffer.release();
            } finally {
                upload.abort();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void sendBuffer() throws IOException {
        if (parts.size() + 1 == StoreSettings.MOST_PARTS) {
            throw new IOException("the object %s has more than %d parts of %d bytes; the most is %d parts"
                    .formatted(
                            upload.name(), StoreSettings.MOST_PARTS, settings.partBytes(), StoreSettings.MOST_PARTS));
        }
        for (Future<UploadedPart> part : parts) {
            if (part.isDone()) {
                parallel.await(part);
            }
        }
        PartBuffer full = buffer;
        int number = parts.size() + 1;
        parts.add(parallel.start(() -> upload.send(number, full)));
        buffer = newBuffer();
    }

    private PartBuffer newBuffer() {
        return new PartBuffer(budget, settings.spillFolder());
    }

    /** Waits until a part is not on its way any more, and tells whether an interrupt came meanwhile. */
    private static boolean awaitEnd(Future<UploadedPart> part) {
        boolean interrupted = false;
        while (true) {
            try {
                part.get();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // The object is given up; how its parts fared does not matter.
                return interrupted;
            }
        }
    }

    private void requireOpen() {
        if (ended || closed) {
            throw new IllegalStateException("the object " + upload.name() + " is finished, failed or closed");
        }
    }
}
