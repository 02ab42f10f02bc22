package dev.penstock.state;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a journal that says the same in fewer steps in the place of another, at once. */
final class JournalSummary {

    private final Path file;
    private final JournalFormat format;
    private long position = JournalHeader.BYTES;

    JournalSummary(Path file, JournalFormat format) {
        this.file = file;
        this.format = format;
    }

    JournalHeader replace(StateBook book) throws IOException {
        Path newer = file.resolveSibling(file.getFileName() + ".new");
        // What a killed process has left of its own attempt.
        Files.deleteIfExists(newer);
        Files.createFile(newer, OwnerOnly.file(newer));
        JournalHeader header = write(book, newer);
        Files.move(newer, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.forceFolder(file.getParent());
        return header;
    }

    private JournalHeader write(StateBook book, Path newer) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(newer.toFile(), "rw")) {
            JournalHeader header = write(book, out);
            out.getFD().sync();
            return header;
        } catch (IOException e) {
            // The disk may be full, and half a summary is of no use.
            Files.deleteIfExists(newer);
            throw e;
        }
    }

    private JournalHeader write(StateBook book, RandomAccessFile file) throws IOException {
        long generation = format.newGeneration();
        file.seek(JournalHeader.BYTES);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(file.getFD()), 1 << 16);
        Summary.of(book, step -> {
            byte[] frame = Frame.of(generation, position, StepWriter.write(step));
            out.write(frame);
            position += frame.length;
        });
        out.flush();
        JournalHeader header = new JournalHeader(format.version(), generation, position);
        file.seek(0);
        file.write(header.toBytes());
        return header;
    }
}
