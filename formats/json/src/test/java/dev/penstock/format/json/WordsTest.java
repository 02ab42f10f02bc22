package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordsTest {

    private static final byte[] LIKELY = {
        '"',
        '\\',
        '\n',
        '\r',
        0,
        1,
        0x0B,
        0x1F,
        0x20,
        '!',
        '#',
        '[',
        ']',
        '/',
        '0',
        '5',
        '9',
        ':',
        0x7F,
        (byte) 0xB0,
        -1,
        (byte) 0x8A
    };

    @Property(tries = 20_000)
    void eightBytesAtATimeSeeWhatOneAtATimeSees(@ForAll long seed) {
        byte[] bytes = new byte[8];
        Random random = new Random(seed);
        random.nextBytes(bytes);
        for (int i = random.nextInt(8); i < 8; i++) {
            bytes[i] = LIKELY[random.nextInt(LIKELY.length)];
        }
        int special = 8;
        int lineBreak = 8;
        int newlines = 0;
        int noDigit = 8;
        for (int i = 7; i >= 0; i--) {
            special = bytes[i] == '"' || bytes[i] == '\\' || bytes[i] >= 0 && bytes[i] < ' ' ? i : special;
            lineBreak = bytes[i] == '\n' || bytes[i] == '\r' ? i : lineBreak;
            noDigit = bytes[i] < '0' || bytes[i] > '9' ? i : noDigit;
            newlines += bytes[i] == '\n' ? 1 : 0;
        }
        long word = Words.get(bytes, 0);

        assertEquals(special, Words.first(Words.specialMarks(word)));
        assertEquals(lineBreak, Words.first(Words.lineBreakMarks(word)));
        assertEquals(noDigit, Words.first(Words.otherThanDigitMarks(word)));
        assertEquals(newlines, Words.newlines(word));
    }
}
