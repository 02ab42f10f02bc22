package dev.penstock.definition.json;

import dev.penstock.definition.NumberRule;
import dev.penstock.definition.TextRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads objects that stand for maps from text to text. */
final class TextMaps {

    private TextMaps() {}

    static Map<String, String> customProperties(Cursor outer) {
        return read(
                outer,
                "customProperties",
                NumberRule.CUSTOM_PROPERTY_COUNT,
                TextRule.CUSTOM_PROPERTY_KEY,
                TextRule.CUSTOM_PROPERTY_VALUE);
    }

    static Map<String, String> read(Cursor outer, String name, NumberRule count, TextRule keys, TextRule values) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<Cursor> map = outer.object(name);
        map.ifPresent(cursor -> {
            count.check(cursor.place(), cursor.names().size()).ifPresent(cursor::add);
            for (String key : cursor.names()) {
                keys.check(cursor.place(key), key).ifPresent(cursor::add);
                cursor.text(key, values).ifPresent(text -> texts.put(key, text));
            }
        });
        return texts;
    }
}
