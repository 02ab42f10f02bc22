package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Schema;

/**
 * What stands before each value of a line, a comma, the name and a colon, made to be copied eight bytes at a time. The
 * quote of a string comes behind it, and does not belong to it.
 */
final class KeyPrefixes {

    /** How many words every prefix has at least. */
    static final int LEAST_WORDS = 3;

    private final long[] words;
    private final int[] begins;
    private final int[] lengths;

    KeyPrefixes(Schema schema) {
        begins = new int[schema.size() + 1];
        lengths = new int[schema.size()];
        ByteBuilder all = new ByteBuilder(64);
        for (int i = 0; i < lengths.length; i++) {
            byte[] name = schema.field(i).name().getBytes(UTF_8);
            int begin = all.size();
            all.append((byte) ',');
            JsonText.appendString(name, 0, name.length, all);
            all.append((byte) ':');
            lengths[i] = all.size() - begin;
            all.append((byte) '"');
            all.reserve(8 * LEAST_WORDS);
            all.size(begin + 8 * Math.max(LEAST_WORDS, (lengths[i] + 1 + 7) / 8));
            begins[i + 1] = all.size() / 8;
        }
        words = new long[all.size() / 8];
        for (int k = 0; k < words.length; k++) {
            words[k] = Words.get(all.array(), 8 * k);
        }
    }

    /** Returns how many bytes a prefix has. */
    int length(int field) {
        return lengths[field];
    }

    /** Returns eight bytes of a prefix and what comes behind it. */
    long word(int field, int number) {
        return words[begins[field] + number];
    }

    /** Returns how many bytes {@link #write} writes over at most. */
    int room(int field) {
        return 8 * (begins[field + 1] - begins[field]);
    }

    /** Writes the prefix of a field and returns the index after it; up to seven more bytes are written over. */
    int write(int field, byte[] target, int index) {
        int at = index;
        for (int k = begins[field]; at < index + lengths[field]; k++) {
            Words.set(target, at, words[k]);
            at += 8;
        }
        return index + lengths[field];
    }
}
