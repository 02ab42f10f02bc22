package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    private final LineFormat format = new LineFormat();
    private final FileFormatChoice byEnding =
            FileFormatChoice.byEnding(Map.of(".csv", format, ".json", format, ".jsonl", format, ".ndjson", format));

    @TempDir
    Path folder;

    @Test
    void filesAreReadInTheOrderGiven() throws IOException {
        Path b = file("b.csv", "id\n1\n");
        Path a = file("a.csv", "id\n2\n");

        assertEquals(List.of("0 {id=1}", "1 {id=2}", "2 {id=1}"), Records.of(source(b, a, b), "id"));
    }

    @Test
    void everyEndingIsKnownInAnyCaseAndPacked() throws IOException {
        for (String name : List.of("a.csv", "b.CSV", "c.json", "d.JsonL", "e.ndjson", "INPUT.NDJSON")) {
            assertEquals(List.of("0 {id=1}"), Records.of(source(file(name, "id\n1\n")), "id"), name);
        }
        for (String name : List.of("p.csv.gz", "q.JSONL.GZ", "r.ndjson.Gz")) {
            assertEquals(List.of("0 {id=1}"), Records.of(source(packedFile(name, "id\n1\n")), "id"), name);
        }
    }

    @Test
    void anUnknownEndingIsNamedWithTheWayOut() throws IOException {
        for (String name : List.of("data.xlsx", "data", "csv", "data.csv.zip", "data.gz", ".gz")) {
            Path file = file(name, "id\n1\n");

            IOException thrown =
                    assertThrows(IOException.class, () -> source(file).describe(true));

            assertEquals(
                    "the format of " + file + " is not known; allowed are names that end in .csv, .json, .jsonl,"
                            + " .ndjson, each also with .gz; the option --records-format gives one format for all files",
                    thrown.getMessage());
        }
    }

    @Test
    void aFormatThatIsGivenReadsAnyName() throws IOException {
        Path file = file("data.xlsx", "id\n1\n");
        Path packed = packedFile("data.gz", "id\n2\n");

        FileSource source = new FileSource(List.of(file, packed), FileFormatChoice.always(format));

        assertEquals(List.of("0 {id=1}", "1 {id=2}"), Records.of(source, "id"));
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.csv");

        FileNotFoundException thrown =
                assertThrows(FileNotFoundException.class, () -> source(missing).describe(true));

        assertEquals("there is no file or folder " + missing, thrown.getMessage());
    }

    @Test
    void aFolderStandsForTheKnownFilesBelowIt() throws IOException {
        file("in/b.csv", "id\n2\n");
        file("in/a/z.csv", "id\n1\n");
        file("in/c.jsonl", "id\n3\n");
        file("in/a.csv", "id\n0\n");
        file("in/readme.txt", "no records");
        file("in/.hidden.csv", "id\n7\n");
        file("in/.git/x.csv", "id\n8\n");

        assertEquals(
                List.of("0 {id=0}", "1 {id=1}", "2 {id=2}", "3 {id=3}"),
                Records.of(source(folder.resolve("in")), "id"));
    }

    @Test
    void aHiddenFolderThatIsGivenIsRead() throws IOException {
        file(".in/a.csv", "id\n1\n");

        assertEquals(List.of("0 {id=1}"), Records.of(source(folder.resolve(".in")), "id"));
    }

    @Test
    void aFormatThatIsGivenReadsEveryFileOfAFolder() throws IOException {
        file("in/a.txt", "id\n1\n");
        file("in/b", "id\n2\n");

        FileSource source = new FileSource(List.of(folder.resolve("in")), FileFormatChoice.always(format));

        assertEquals(List.of("0 {id=1}", "1 {id=2}"), Records.of(source, "id"));
    }

    @Test
    void aFolderWithNothingToReadIsAnError() throws IOException {
        file("in/readme.txt", "no records");

        IOException thrown = assertThrows(
                IOException.class, () -> source(folder.resolve("in")).describe(true));

        assertTrue(
                thrown.getMessage().startsWith("there is no file to read in " + folder.resolve("in")),
                () -> thrown.getMessage());
        assertTrue(thrown.getMessage().contains("--records-format"), thrown.getMessage());
    }

    @Test
    void filesOfNoBytesHaveNoRecords() throws IOException {
        Path empty = file("empty.csv", "");

        assertEquals(SourceSchema.open(Schema.EMPTY), source(empty).describe(true));
        assertEquals(List.of(), Records.of(source(empty), "id"));
        assertEquals(List.of("0 {id=1}"), Records.of(source(empty, file("a.csv", "id\n1\n")), "id"));
    }

    @Test
    void theFieldsAreThoseOfAllFiles() throws IOException {
        Path a = file("a.csv", "id,name\n");
        Path b = file("b.csv", "price,id\n");

        assertEquals(
                SourceSchema.closed(Schema.ofNames("id", "name", "price")),
                source(a, b).describe(true));
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path real = file("real/data.csv", "id\n1\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/a.csv"), real);
        Files.createSymbolicLink(folder.resolve("in/sub"), real.getParent());
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("in"));

        assertEquals(List.of("0 {id=1}"), Records.of(source(link), "id"));
        assertEquals(List.of("0 {id=1}", "1 {id=1}"), Records.of(source(linkedFolder), "id"));
    }

    @Test
    void aBrokenLinkIsSaidSo() throws IOException {
        file("in/a.csv", "id\n1\n");
        Path link = Files.createSymbolicLink(folder.resolve("in/b.csv"), Path.of("nowhere"));

        IOException below = assertThrows(
                IOException.class, () -> source(folder.resolve("in")).describe(true));
        assertEquals(link + " is a symbolic link that leads nowhere", below.getMessage());
        assertThrows(FileNotFoundException.class, () -> source(link).describe(true));
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        file("in/a.csv", "id\n1\n");
        Files.createSymbolicLink(folder.resolve("in/loop"), Path.of("."));

        assertThrows(FileSystemLoopException.class, () -> source(folder.resolve("in"))
                .describe(true));
    }

    @Test
    void aPipeIsRefused() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));

        IOException thrown =
                assertThrows(IOException.class, () -> source(device).describe(true));

        assertTrue(thrown.getMessage().contains("neither a file nor a folder"), thrown.getMessage());
    }

    @Test
    void failuresNameTheFile() throws IOException {
        Path bad = file("bad.csv", "id\n?\n");
        Path cut = file("cut.csv.gz", "\u001f");

        DataFormatException decoded = assertThrows(DataFormatException.class, () -> Records.of(source(bad), "id"));
        assertEquals(bad.toString(), decoded.object());
        DataFormatException packed =
                assertThrows(DataFormatException.class, () -> source(cut).describe(true));
        assertEquals(cut.toString(), packed.object());
    }

    @Test
    void noPathAtAllIsMisuse() {
        assertThrows(IllegalArgumentException.class, () -> source());
    }

    @Test
    void anEndingIsLowerCaseAndHasADot() {
        for (String ending : List.of("", ".", "csv", ".CSV", ".gz")) {
            assertThrows(
                    IllegalArgumentException.class, () -> FileFormatChoice.byEnding(Map.of(ending, format)), ending);
        }
        assertThrows(IllegalArgumentException.class, () -> FileFormatChoice.byEnding(Map.of()));
    }

    private FileSource source(Path... paths) {
        return new FileSource(List.of(paths), byEnding);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path packedFile(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(UTF_8));
        }
        return file;
    }
}
