package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What parsers of CSV are compared by: ends of lines, blanks, quotes and what is wrong with them.
 *
 * <p>In the cases ↵ is LF, ← is CR, · is a space, → is a tab, and ‖ stands between records, ∅ for null, | between cells. Every case is a
 * file under the header {@code p,q,r}, in chunks of every size.
 */
class CasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '¤',
            value = {
                // Ends of records.
                "1,2,3 ⇒ 1|2|3",
                "1,2,3↵ ⇒ 1|2|3",
                "1,2,3← ⇒ 1|2|3",
                "1,2,3←↵ ⇒ 1|2|3",
                "1,2,3↵4,5,6 ⇒ 1|2|3‖4|5|6",
                "1,2,3←4,5,6← ⇒ 1|2|3‖4|5|6",
                "1,2,3←↵4,5,6←↵ ⇒ 1|2|3‖4|5|6",
                "1,2,3↵4,5,6←7,8,9←↵0,1,2 ⇒ 1|2|3‖4|5|6‖7|8|9‖0|1|2",
                // Blank lines.
                "¤¤ ⇒ ¤¤",
                "↵ ⇒ ¤¤",
                "←↵←↵ ⇒ ¤¤",
                "↵↵1,2,3↵↵↵4,5,6↵↵ ⇒ 1|2|3‖4|5|6",
                "1,2,3←←4,5,6 ⇒ 1|2|3‖4|5|6",
                "1,2,3↵←4,5,6 ⇒ 1|2|3‖4|5|6",
                "·↵ ⇒ ·|∅|∅",
                "\"\"↵ ⇒ ∅|∅|∅",
                "\"\" ⇒ ∅|∅|∅",
                // Empty cells, and too few or too many.
                ",, ⇒ ∅|∅|∅",
                ",↵ ⇒ ∅|∅|∅",
                "\"\",\"\",\"\" ⇒ ∅|∅|∅",
                "1,,3 ⇒ 1|∅|3",
                "1,2,↵ ⇒ 1|2|∅",
                ",2,3 ⇒ ∅|2|3",
                "1 ⇒ 1|∅|∅",
                "1,2↵3 ⇒ 1|2|∅‖3|∅|∅",
                "1,2,3,4 ⇒ 1|2|3",
                "1,2,3,\"4↵5\",6↵7 ⇒ 1|2|3‖7|∅|∅",
                "1,2,3, ⇒ 1|2|3",
                // Blanks are text.
                "·1·,→2→,·· ⇒ ·1·|→2→|··",
                "\"·1·\",· ⇒ ·1·|·|∅",
                "·\"1\",2 ⇒ ·\"1\"|2|∅",
                // Quotes that quote.
                "\"1\",\"2\",\"3\" ⇒ 1|2|3",
                "\"1,2\",3 ⇒ 1,2|3|∅",
                "\"1↵2\",3 ⇒ 1↵2|3|∅",
                "\"1←2\",\"3←↵4\" ⇒ 1←2|3←↵4|∅",
                "\"↵\",\"←↵\" ⇒ ↵|←↵|∅",
                "\"1\"\"2\" ⇒ 1\"2|∅|∅",
                "\"\"\"\",\"\"\"\"\"\" ⇒ \"|\"\"|∅",
                "\"\"\"1\"\"\",\",\"\"\" ⇒ \"1\"|,\"|∅",
                "\"1\"↵\"2\" ⇒ 1|∅|∅‖2|∅|∅",
                "\"1\"←\"2\"←↵ ⇒ 1|∅|∅‖2|∅|∅",
                "\"\"\"↵\",\"\" ⇒ \"↵|∅|∅",
                // Quotes that are text.
                "1\",2 ⇒ 1\"|2|∅",
                "1\"2,\"3\" ⇒ 1\"2|3|∅",
                "1\"\"2 ⇒ 1\"\"2|∅|∅",
                "1\"2↵3\",4 ⇒ 1\"2|∅|∅‖3\"|4|∅",
                "1\"2,3\" ⇒ 1\"2|3\"|∅",
                "'1''2' ⇒ '1''2'|∅|∅",
                // Marks of other dialects are text.
                "#1,2 ⇒ #1|2|∅",
                "1;2,3 ⇒ 1;2|3|∅",
                "1\\,2,\\\"3 ⇒ 1\\|2|\\\"3",
                "\"1\\\",2 ⇒ 1\\|2|∅",
                "1→2|3 ⇒ 1→2|3|∅|∅",
                // Characters.
                "é,€,😀 ⇒ é|€|😀",
                "\"é,\"\"€\"\"\",\"😀↵\" ⇒ é,\"€\"|😀↵|∅",
                "\uFEFF1 ⇒ \uFEFF1|∅|∅",
                "\u0085,\u2028,\u000Bx ⇒ \u0085|\u2028|\u000Bx",
                // What is wrong.
                "\"1 ⇒ line 2, column 1: the quote that opens here is not closed",
                "1,\" ⇒ line 2, column 3: the quote that opens here is not closed",
                "1↵2,\"3,4↵5,6 ⇒ line 3, column 3: the quote that opens here is not closed",
                "\"\"\" ⇒ line 2, column 1: the quote that opens here is not closed",
                "\"1\"2,3 ⇒ line 2, column 4: \"2\" follows a closing quote",
                "\"1\"·,3 ⇒ line 2, column 4: U+0020 follows a closing quote",
                "\"1\"→ ⇒ line 2, column 4: U+0009 follows a closing quote",
                "1,\"\"2\"\" ⇒ line 2, column 5: \"2\" follows a closing quote",
                "\"1↵2\"é ⇒ line 3, column 3: U+00E9 follows a closing quote",
                "1↵\"\"\"2\"3\" ⇒ line 3, column 6: \"3\" follows a closing quote"
            })
    void everyCaseIsReadAsWritten(String text, String expected) throws IOException {
        String file = "p,q,r\n" + decoded(text);
        for (int chunkBytes = 16; chunkBytes <= 96; chunkBytes++) {
            CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(chunkBytes));
            assertEquals(expected, answer(format, file));
        }
        assertEquals(expected, answer(CsvFormat.standard(), file));
    }

    private static String answer(CsvFormat format, String file) throws IOException {
        try {
            return Table.read(format, BytesFile.of(file.getBytes(UTF_8))).rows().stream()
                    .map(row -> row.stream()
                            .map(value -> value == null ? "∅" : encoded(value))
                            .collect(Collectors.joining("|")))
                    .collect(Collectors.joining("‖"));
        } catch (DataFormatException fault) {
            return fault.getMessage().replace("in/a.csv, ", "").split(";")[0];
        }
    }

    private static String decoded(String text) {
        return text.replace('↵', '\n').replace('←', '\r').replace('·', ' ').replace('→', '\t');
    }

    private static String encoded(String text) {
        return text.replace('\n', '↵').replace('\r', '←').replace(' ', '·').replace('\t', '→');
    }
}
