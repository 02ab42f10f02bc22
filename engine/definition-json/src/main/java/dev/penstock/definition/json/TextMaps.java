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
        if (map.isPresent()) {
            read(map.get(), texts, count, keys, values);
        }
        return texts;
    }

    private static void read(Cursor map, Map<String, String> texts, NumberRule count, TextRule keys, TextRule values) {
        map.add(count.check(map.place(), map.names().size()));
        for (String key : map.names()) {
            map.add(keys.check(map.place(key), key));
            Optional<String> text = map.text(key, values);
            if (text.isPresent()) {
                texts.put(key, text.get());
            }
        }
    }
}
