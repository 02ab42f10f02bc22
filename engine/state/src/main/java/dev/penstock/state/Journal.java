package dev.penstock.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A book and the file of the steps that led to it. Used under the lock of its folder.
 *
 * <p>The file is opened anew for each step: others may have replaced it by a shorter one. It is not written through a
 * channel, because an interrupt would close that in the middle of a step.
 */
final class Journal {

    private final Path file;
    private final JournalFormat format;
    private StateBook book;
    private Optional<JournalHeader> header = Optional.empty();
    private long position;
    private long rewriteAt;

    Journal(Path file, JournalFormat format) {
        this.file = file;
        this.format = format;
        this.book = new StateBook(format.history());
    }

    /** Takes the steps that others have appended, and returns what is known then. */
    StateBook catchUp() throws IOException {
        if (Files.notExists(file)) {
            requireNew();
            return book;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            JournalHeader found = JournalHeader.read(in, file.toString());
            format.requireKnown(found.version(), file.toString());
            if (header.isEmpty() || header.get().generation() != found.generation()) {
                header = Optional.empty();
                book = new StateBook(format.history());
                position = JournalHeader.BYTES;
                read(in, found);
                rewriteAt = format.rewriteAt(found.summaryEnd());
            } else if (in.length() < position) {
                throw new CorruptStateException(
                        file.toString(), "it has %d bytes; the least is %d".formatted(in.length(), position));
            } else if (in.length() > position) {
                read(in, found);
            }
            header = Optional.of(found);
        }
        return book;
    }

    private void read(RandomAccessFile in, JournalHeader found) throws IOException {
        FrameReader frames = new FrameReader(in, found.generation(), position, file.toString());
        Optional<byte[]> text = frames.next();
        while (text.isPresent()) {
            try {
                book.take(StepReader.read(text.get()));
            } catch (IOException e) {
                throw new CorruptStateException(file.toString(), "byte " + position + ": " + e.getMessage(), e);
            }
            position = frames.position();
            text = frames.next();
        }
    }

    private void requireNew() throws IOException {
        if (header.isPresent()) {
            throw new IOException("the journal " + file + " is gone; it was there before");
        }
    }

    /**
     * Takes a step and writes it down. Called after {@link #catchUp}.
     *
     * @param durable whether it must survive a power cut
     */
    void append(Step step, boolean durable) throws IOException {
        byte[] text = StepWriter.write(step);
        if (header.isEmpty() || header.get().version() != format.version()) {
            rewrite();
        }
        byte[] frame = Frame.of(header.orElseThrow().generation(), position, text);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            append(out, frame, durable);
        }
        position += frame.length;
        book.take(step);
        if (position >= rewriteAt && step.replacesAnother()) {
            rewriteIfPossible();
        }
    }

    private void append(RandomAccessFile out, byte[] frame, boolean durable) throws IOException {
        if (out.length() > position) {
            // Somebody was killed while appending: nobody was told that this step was taken.
            out.setLength(position);
        }
        out.seek(position);
        try {
            out.write(frame);
            if (durable) {
                out.getFD().sync();
            }
        } catch (IOException e) {
            try {
                out.setLength(position);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Makes durable what others have appended, before anything outside is done because of it. */
    void force() throws IOException {
        if (header.isPresent()) {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.getFD().sync();
            }
        }
    }

    private void rewriteIfPossible() {
        try {
            rewrite();
        } catch (IOException e) {
            // The step itself is safe, and the long file is as good as a short one.
            System.getLogger(Journal.class.getName())
                    .log(System.Logger.Level.WARNING, "the journal " + file + " could not be rewritten", e);
            rewriteAt = 2 * position;
        }
    }

    private void rewrite() throws IOException {
        JournalHeader rewritten = new JournalSummary(file, format).replace(book);
        header = Optional.of(rewritten);
        position = rewritten.summaryEnd();
        rewriteAt = format.rewriteAt(position);
    }
}
