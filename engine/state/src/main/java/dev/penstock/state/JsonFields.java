package dev.penstock.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON object of which every one is known: each is taken once, and none may be left. A field that is not
 * as expected is a {@link MalformedStateException}.
 */
final class JsonFields {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // What could be written can be read: the length of the whole is limited where it is kept.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, Object> values;

    private JsonFields(Map<String, Object> values) {
        this.values = values;
    }

    static JsonFields parse(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            return parse(parser);
        }
    }

    static JsonFields parse(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            return parse(parser);
        }
    }

    private static JsonFields parse(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedStateException("there is no JSON object");
        }
        JsonFields fields = object(parser);
        if (parser.nextToken() != null) {
            throw new MalformedStateException("there is more after the JSON object");
        }
        return fields;
    }

    private static JsonFields object(JsonParser parser) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return new JsonFields(values);
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        throw new MalformedStateException("there is a value of the kind " + token);
    }

    String text(String name) throws MalformedStateException {
        return required(name, optional(name, String.class));
    }

    Optional<String> optionalText(String name) throws MalformedStateException {
        return optional(name, String.class);
    }

    long number(String name) throws MalformedStateException {
        return required(name, optional(name, Long.class));
    }

    boolean flag(String name) throws MalformedStateException {
        return required(name, optional(name, Boolean.class));
    }

    Instant instant(String name) throws MalformedStateException {
        return required(name, optionalInstant(name));
    }

    Optional<Instant> optionalInstant(String name) throws MalformedStateException {
        Optional<String> text = optionalText(name);
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException e) {
            throw new MalformedStateException("the field " + name + " is no instant: " + text.orElseThrow(), e);
        }
    }

    JsonFields object(String name) throws MalformedStateException {
        return required(name, optionalObject(name));
    }

    Optional<JsonFields> optionalObject(String name) throws MalformedStateException {
        return optional(name, JsonFields.class);
    }

    List<JsonFields> objects(String name) throws MalformedStateException {
        return list(name, JsonFields.class);
    }

    List<String> texts(String name) throws MalformedStateException {
        return list(name, String.class);
    }

    /** Refuses fields that nobody has taken: who wrote them knows more than this version. */
    void requireNoMore() throws MalformedStateException {
        if (!values.isEmpty()) {
            throw new MalformedStateException("the fields " + values.keySet() + " are not known");
        }
    }

    private <T> List<T> list(String name, Class<T> kind) throws MalformedStateException {
        List<T> elements = new ArrayList<>();
        for (Object element : required(name, optional(name, List.class))) {
            elements.add(cast(name, kind, element));
        }
        return elements;
    }

    private <T> Optional<T> optional(String name, Class<T> kind) throws MalformedStateException {
        Object value = values.remove(name);
        return value == null ? Optional.empty() : Optional.of(cast(name, kind, value));
    }

    private static <T> T cast(String name, Class<T> kind, Object value) throws MalformedStateException {
        if (!kind.isInstance(value)) {
            throw new MalformedStateException(
                    "the field " + name + " is a " + value.getClass().getSimpleName());
        }
        return kind.cast(value);
    }

    private static <T> T required(String name, Optional<T> value) throws MalformedStateException {
        return value.orElseThrow(() -> new MalformedStateException("the field " + name + " is missing"));
    }
}
