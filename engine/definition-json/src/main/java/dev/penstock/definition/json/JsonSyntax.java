package dev.penstock.definition.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns text into trees and trees into text. */
final class JsonSyntax {

    private static final int LONGEST_MESSAGE = 200;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private JsonSyntax() {}

    /** Decodes UTF-8; a byte that is none is a problem. */
    static String text(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new InvalidFlowException(
                    Problem.error("json.encoding", "", "byte " + (in.position() + 1) + " is not UTF-8", "UTF-8"));
        }
        return out.flip().toString();
    }

    /** Parses a text that must hold one JSON object. */
    static ObjectNode object(String json) {
        JsonNode node;
        try {
            node = JsonTree.read(withoutMark(json));
        } catch (JsonProcessingException e) {
            throw new InvalidFlowException(problem(e));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidFlowException(Problem.error("json.type", "", Values.describe(node), "an object"));
    }

    /** Parses a text that should hold a JSON array of strings; empty if it does not. */
    static Optional<List<String>> textArray(String json) {
        JsonNode node;
        try {
            node = JsonTree.read(json);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                return Optional.empty();
            }
            texts.add(element.textValue());
        }
        return Optional.of(texts);
    }

    static String indented(ObjectNode root) {
        try {
            return Writing.WRITER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class of its own, so that who only reads definitions does not wait for a mapper. */
    private static final class Writing {

        static final ObjectWriter WRITER = JsonMapper.builder()
                .build()
                .writer(new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static String withoutMark(String json) {
        return !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
    }

    private static Problem problem(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String where =
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        String message = oneLine(e.getOriginalMessage());
        boolean duplicate = message.startsWith("Duplicate");
        return Problem.error(
                duplicate ? "json.duplicate-member" : "json.syntax",
                "",
                where + message,
                duplicate ? "each member once" : "one JSON object");
    }

    /** The parser repeats what it met, which may be anything, and tells of its source, which says nothing here. */
    private static String oneLine(String message) {
        int source = message.indexOf("[Source:");
        int parenthesis = source < 0 ? -1 : message.lastIndexOf(" (", source);
        String told = source < 0 ? message : message.substring(0, parenthesis < 0 ? source : parenthesis);
        StringBuilder line = new StringBuilder(told.strip());
        if (line.length() > LONGEST_MESSAGE) {
            line.replace(LONGEST_MESSAGE, line.length(), "...");
        }
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
