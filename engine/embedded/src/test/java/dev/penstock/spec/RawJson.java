package dev.penstock.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JSON as it is written: {@code 1.10} stays {@code 1.10} and fields keep their order, which no tree can promise. */
final class RawJson {

    private RawJson() {}

    /**
     * Returns the texts of the elements of an array, without the spaces between their tokens. An element that is a string
     * stands for its own text.
     *
     * @param parser stands at the beginning of the array
     * @param source what the parser parses
     */
    static List<String> elements(JsonParser parser, String source) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException(parser.currentName() + " is no array");
        }
        List<String> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                elements.add(parser.getText());
            } else {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getCharOffset();
                elements.add(compact(source.substring(from, to)));
            }
        }
        return elements;
    }

    /** Returns JSON without the white space between its tokens. */
    static String compact(String json) {
        StringBuilder compact = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted || !Character.isWhitespace(c)) {
                compact.append(c);
            }
            if (quoted && c == '\\') {
                i++;
                compact.append(json.charAt(i));
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
        return compact.toString();
    }
}
