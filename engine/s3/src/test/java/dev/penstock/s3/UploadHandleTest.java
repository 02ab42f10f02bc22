package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHandleTest {

    @Test
    void aHandleIsWordsBetweenSpaces() {
        UploadHandle handle = new UploadHandle(
                "run/1", "up load", List.of(new UploadedPart("\"e1\"", 255), new UploadedPart("e2", -1)));

        assertEquals("s3-1 run%2F1 up+load ff,%22e1%22 ffffffff,e2", handle.text());
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll("words") String token,
            @ForAll("words") String uploadId,
            @ForAll @Size(min = 1, max = 5) List<Integer> checksums)
            throws IOException {
        List<UploadedPart> parts =
                checksums.stream().map(crc -> new UploadedPart(uploadId, crc)).toList();
        UploadHandle handle = new UploadHandle(token, uploadId, parts);

        assertEquals(handle, UploadHandle.parse(handle.text()));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars(' ', ',', '%', '+', '"', '\n', 'a', '\u0131', '\u4E00')
                .ofMaxLength(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3-1",
                "s3-1 token upload",
                "s3-2 token upload 1,e",
                "s3-1 token upload 1",
                "s3-1 token upload x,e",
                "s3-1 token upload 1,%2",
                "s3-1 token upload 1,e "
            })
    void whatIsDamagedIsAnError(String text) {
        IOException thrown = assertThrows(IOException.class, () -> UploadHandle.parse(text));

        assertTrue(thrown.getMessage().contains("handle of a staged object"), thrown.getMessage());
    }
}
