package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.Worded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object while it is written; what is absent is left out. Used by one thread. */
final class Members {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    Members text(String name, String text) {
        node.put(name, text);
        return this;
    }

    Members text(String name, Optional<String> text) {
        text.ifPresent(present -> node.put(name, present));
        return this;
    }

    Members word(String name, Worded choice) {
        return text(name, choice.word());
    }

    Members word(String name, Optional<? extends Worded> choice) {
        return text(name, choice.map(Worded::word));
    }

    Members flag(String name, boolean flag) {
        node.put(name, flag);
        return this;
    }

    /** Writes a flag that is absent when it is off. */
    Members mark(String name, boolean flag) {
        return flag ? flag(name, true) : this;
    }

    Members number(String name, Optional<? extends Number> number) {
        number.ifPresent(present -> node.put(name, present.longValue()));
        return this;
    }

    Members instant(String name, Optional<Instant> instant) {
        return text(name, instant.map(Instant::toString));
    }

    Members object(String name, Members object) {
        node.set(name, object.node);
        return this;
    }

    Members object(String name, Optional<Members> object) {
        object.ifPresent(present -> node.set(name, present.node));
        return this;
    }

    /** Writes an object that is absent when it is empty. */
    Members objectUnlessEmpty(String name, Members object) {
        return object.isEmpty() ? this : object(name, object);
    }

    Members objects(String name, List<Members> objects) {
        ArrayNode array = node.putArray(name);
        objects.forEach(object -> array.add(object.node));
        return this;
    }

    Members texts(String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
        return this;
    }

    Members textsUnlessEmpty(String name, List<String> texts) {
        return texts.isEmpty() ? this : texts(name, texts);
    }

    Members map(String name, Map<String, String> texts) {
        Members object = new Members();
        texts.forEach(object::text);
        return objectUnlessEmpty(name, object);
    }
}
