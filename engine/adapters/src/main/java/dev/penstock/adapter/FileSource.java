package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of files on this machine, in place of whatever source a flow names; each file is a unit of input.
 *
 * <p>A folder stands for the files below it whose ending is known, sorted by their path; hidden files and folders are
 * passed over. Files in gzip are unpacked, told by their ending {@code .gz} or by their first bytes; files of no bytes are
 * passed over; symbolic links are followed.
 *
 * <p>The files are looked for anew for each {@link #describe} and each {@link #open}. Immutable, used by several
 * threads.
 */
public final class FileSource implements SourceConnector {

    private final List<Path> paths;
    private final FileFormatChoice formats;
    private final UnpackLimits limits;

    /**
     * @param paths files and folders, in the order in which they are read
     * @param formats which format they are in
     */
    public FileSource(List<Path> paths, FileFormatChoice formats) {
        this(paths, formats, UnpackLimits.STANDARD);
    }

    /** @param limits how far packed files may grow */
    public FileSource(List<Path> paths, FileFormatChoice formats, UnpackLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
        this.paths = List.copyOf(paths);
        this.formats = requireNonNull(formats, "formats is null");
        if (this.paths.isEmpty()) {
            throw new IllegalArgumentException("paths is empty; the least is one file or folder");
        }
    }

    @Override
    public SourceSchema describe(boolean everyField) throws IOException {
        return files().describe(everyField);
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters) throws IOException {
        return open(schema, filters, FileSequence.USUAL_CHUNK);
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters, int chunkBytes) throws IOException {
        requireNonNull(schema, "schema is null");
        requireNonNull(filters, "filters is null");
        return files().open(schema, chunkBytes);
    }

    private FileSequence files() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isDirectory()) {
                for (Path file : folder(path)) {
                    add(files, file, Files.size(file));
                }
            } else if (attributes.isRegularFile()) {
                add(files, path, attributes.size());
            } else {
                throw new IOException(path + " is " + EntryKind.OTHER.words() + ", which can be read only once");
            }
        }
        return new FileSequence(files);
    }

    private void add(List<SourceFile> files, Path file, long size) throws IOException {
        Optional<FileFormat> format = formats.of(file.getFileName().toString());
        if (format.isEmpty()) {
            throw new IOException("the format of " + file + " is not known; " + allowed());
        }
        if (size > 0) {
            files.add(SourceFile.of(new LocalFile(file), format.get(), limits));
        }
    }

    private List<Path> folder(Path folder) throws IOException {
        List<Path> files = FolderFiles.below(
                folder, file -> formats.of(file.getFileName().toString()).isPresent());
        if (files.isEmpty()) {
            throw new IOException("there is no file to read in " + folder + "; " + allowed());
        }
        return files;
    }

    private String allowed() {
        return "allowed are " + formats.allowed() + "; the option --records-format gives one format for all files";
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            FileNotFoundException missing = new FileNotFoundException("there is no file or folder " + path);
            missing.initCause(e);
            throw missing;
        }
    }
}
