package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Utf8;
import java.io.IOException;

/**
 * Says what is wrong with a line that was refused, in Jackson's words where the line is no JSON.
 *
 * <p>Where Jackson has nothing against the line, as when it is JSON but not one object, the words of the refusal stand;
 * so they do at once where a rule of this package is broken.
 */
final class LineJudge {

    private static final String ONE_A_LINE = "JSON lines wants one whole object a line";

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .errorReportConfiguration(
                    ErrorReportConfiguration.builder().maxErrorTokenLength(40).build())
            .build();

    private final String object;
    private final long line;
    private final byte[] bytes;
    private final int from;

    /**
     * @param from where the line begins
     */
    LineJudge(String object, long line, byte[] bytes, int from) {
        this.object = object;
        this.line = line;
        this.bytes = bytes;
        this.from = from;
    }

    /** Returns the refusal of a line whose first byte does not begin an object; the words fit if it begins a value. */
    static Refusal noObject(byte first, int at) {
        if (first == '[') {
            return Refusal.rule(
                    at,
                    "the line begins with an array; " + ONE_A_LINE
                            + ", so a JSON array or JSON over several lines is not allowed");
        }
        String found =
                switch (first) {
                    case '"' -> "a string";
                    case 't', 'f' -> "a boolean";
                    case 'n' -> "null";
                    default -> "a number";
                };
        return Refusal.shape(at, "the line begins with " + found + "; " + ONE_A_LINE);
    }

    /** Returns the refusal of a line that goes on after its object; the words fit if another value begins there. */
    static Refusal notOver(byte next, int at) {
        return Refusal.shape(at, "there is %c after the object; %s".formatted((char) (next & 0xFF), ONE_A_LINE));
    }

    DataFormatException judge(Refusal refusal) {
        if (refusal.isRule()) {
            return refused(refusal.position(), refusal.getMessage());
        }
        String text = new String(bytes, from, lineEnd() - from, UTF_8);
        try (JsonParser parser = JACKSON.createParser(text)) {
            while (parser.nextToken() != null) {
                continue;
            }
            return refused(refusal.position(), refusal.getMessage());
        } catch (StreamConstraintsException e) {
            // Jackson counts nesting beyond the place that was refused, and would go on counting for the whole line.
            return refused(refusal.position(), refusal.getMessage());
        } catch (JsonProcessingException e) {
            return refused(refusal.position(), message(e));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory could not be read", e);
        }
    }

    private DataFormatException refused(int position, String message) {
        return new DataFormatException(object, line, 1L + Utf8.codePoints(bytes, from, position - from), message);
    }

    private static String message(JsonProcessingException e) {
        String message = JacksonMessage.clean(e.getOriginalMessage());
        return message.startsWith("Unexpected end-of-input") ? message + "; " + ONE_A_LINE : message;
    }

    private int lineEnd() {
        int end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
