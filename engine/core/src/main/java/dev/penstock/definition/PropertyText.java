package dev.penstock.definition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together the properties of a task as they are written. */
final class PropertyText {

    private final Map<TaskProperty, String> properties = new EnumMap<>(TaskProperty.class);

    private PropertyText() {}

    static PropertyText of(UnusedMembers unused) {
        PropertyText text = new PropertyText();
        text.properties.putAll(unused.taskProperties());
        return text;
    }

    PropertyText put(TaskProperty property, String text) {
        properties.put(property, text);
        return this;
    }

    PropertyText put(TaskProperty property, Optional<String> text) {
        text.ifPresent(present -> properties.put(property, present));
        return this;
    }

    Map<TaskProperty, String> map() {
        return Collections.unmodifiableMap(properties);
    }

    /** Returns the texts as the text of a JSON array. */
    static String jsonArray(List<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < text.length(); i++) {
                appendEscaped(json, text.charAt(i));
            }
            json.append('"');
        }
        return json.append(']').toString();
    }

    /** Takes the shortest way to write a character, so that a list never grows when it is read and written. */
    private static void appendEscaped(StringBuilder json, char c) {
        int named = "\b\f\n\r\t\"\\".indexOf(c);
        if (named >= 0) {
            json.append('\\').append("bfnrt\"\\".charAt(named));
        } else if (c < ' ') {
            json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            json.append(c);
        }
    }
}
