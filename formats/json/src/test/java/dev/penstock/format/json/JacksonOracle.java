package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Kind;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of JSON lines is by the JDK's strict decoders and Jackson, which know nothing of our scanner.
 *
 * <p>Jackson takes lone surrogates and we do not, so they are refused here too.
 */
final class JacksonOracle {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JacksonOracle() {}

    /** Returns the lines of a file that are not blank, or nothing if one of them is no record. */
    static Optional<List<String>> lines(byte[] bytes) {
        String text;
        try {
            text = withNewlines(text(bytes));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r')) {
                if (object(line).isEmpty()) {
                    return Optional.empty();
                }
                lines.add(line);
            }
        }
        return Optional.of(lines);
    }

    /** Returns the characters behind the byte order mark. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String mark = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        if (mark.equals("fffe0000") || mark.equals("0000feff")) {
            throw new CharacterCodingException();
        }
        Charset charset = mark.startsWith("fffe") ? UTF_16LE : mark.startsWith("feff") ? UTF_16BE : UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns a text whose lines end with newlines, also if they end with carriage returns alone. */
    private static String withNewlines(String text) {
        String first = text.split("[\r\n]", 2)[0];
        boolean returns =
                first.replace(" ", "").replace("\t", "").endsWith("}") && text.startsWith("\r{", first.length());
        return returns ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
    }

    /** Returns the names of all fields, in the order in which they first appear. */
    static List<String> names(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(object(line).orElseThrow().keySet()));
        return List.copyOf(names);
    }

    /** Returns the fields as they are described: with the type that holds all values of a key, also those that do not count. */
    static Schema schema(List<String> lines) {
        List<Field> fields = new ArrayList<>();
        for (String name : names(lines)) {
            Set<FieldType> types = EnumSet.noneOf(FieldType.class);
            for (String line : lines) {
                members(line).orElseThrow().stream()
                        .filter(member -> member.getKey().equals(name))
                        .forEach(member -> type(member.getValue()).ifPresent(types::add));
            }
            boolean decimals = types.equals(EnumSet.of(FieldType.INT64, FieldType.DECIMAL));
            FieldType type = types.size() == 1 ? types.iterator().next() : FieldType.ANY;
            fields.add(new Field(name, decimals ? FieldType.DECIMAL : type, true));
        }
        return Schema.of(fields);
    }

    private static Optional<FieldType> type(Value value) {
        return switch (value.kind()) {
            case MISSING, NULL -> Optional.empty();
            case STRING -> Optional.of(FieldType.STRING);
            case BOOLEAN -> Optional.of(FieldType.BOOLEAN);
            case JSON -> Optional.of(FieldType.JSON);
            case NUMBER -> Optional.of(numberType(value.text()));
        };
    }

    private static FieldType numberType(String text) {
        boolean digits = text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(Character::isDigit);
        if (digits && !text.equals("-0") && new BigInteger(text).bitLength() < 64) {
            return FieldType.INT64;
        }
        return Double.isInfinite(Double.parseDouble(text)) ? FieldType.ANY : FieldType.DECIMAL;
    }

    /** Returns the value of a field, by the words of {@link JsonLinesFormat} on paths. */
    static Value value(String object, String name) {
        Map<String, Value> members = object(object).orElseThrow();
        if (members.containsKey(name)) {
            return members.get(name);
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            Value head = members.getOrDefault(name.substring(0, dot), Value.missing());
            if (head.kind() == Kind.JSON && head.text().startsWith("{")) {
                Value found = value(head.text(), name.substring(dot + 1));
                if (found.kind() != Kind.MISSING) {
                    return found;
                }
            }
        }
        return Value.missing();
    }

    /** Returns the records of these lines, each with a value for every name. */
    static List<List<Value>> records(List<String> lines, List<String> names) {
        List<List<Value>> records = new ArrayList<>();
        for (String line : lines) {
            records.add(names.stream().map(name -> value(line, name)).toList());
        }
        return records;
    }

    /** Returns the last value of each key of a text that is one object and nothing else. */
    static Optional<Map<String, Value>> object(String text) {
        return members(text).map(members -> {
            Map<String, Value> last = new LinkedHashMap<>();
            members.forEach(member -> last.put(member.getKey(), member.getValue()));
            return last;
        });
    }

    /**
     * Returns the members of a text that is one object and nothing else.
     *
     * <p>Jackson gets bytes, for its parser of characters takes some that are no hexadecimal digits for such. A zero
     * byte and a byte order mark, by which it would guess the encoding, are nowhere allowed in a line.
     */
    private static Optional<List<Map.Entry<String, Value>>> members(String text) {
        if (text.startsWith("\uFEFF") || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<Map.Entry<String, Value>> members = new ArrayList<>();
        byte[] bytes = text.getBytes(UTF_8);
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = whole(parser.currentName());
                parser.nextToken();
                members.add(Map.entry(name, value(parser, bytes)));
            }
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Value value(JsonParser parser, byte[] bytes) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> Value.string(whole(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> Value.of(Kind.BOOLEAN, parser.getText());
            case VALUE_NULL -> Value.ofNull();
            case START_OBJECT, START_ARRAY -> nested(parser, bytes);
            default -> throw new IOException("no value");
        };
    }

    private static Value nested(JsonParser parser, byte[] bytes) throws IOException {
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("no end");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            whole(parser.getText());
        }
        int end = (int) parser.currentLocation().getByteOffset();
        return Value.json(new String(bytes, begin, end - begin, UTF_8));
    }

    private static String whole(String text) throws IOException {
        if (hasHalfPair(text)) {
            throw new IOException("half of a pair");
        }
        return text;
    }

    private static boolean hasHalfPair(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
