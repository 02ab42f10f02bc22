package dev.penstock.engine.internal.operator;

import dev.penstock.data.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that are likely to be misread, by what they look like. */
enum EdgeValues {
    TEXT(
            "| |  |\t|\n|a|A|b|ab|abc|bolt|Bolt|BOLT| bolt|bolt |null|NULL|I|i|\u0130|\u0131|\u00e9",
            "e\u0301|stra\u00dfe|na\u00efve|\u65e5\u672c\u8a9e|\u05e9\u05dc\u05d5\u05dd|\ud83d\ude00",
            "a\ud83d\ude00b|\ud83d\udc69\u200d\ud83d\udcbb|\ud83c\uddf2\ud83c\uddfd|\uffff",
            "\ud800\udc00|\udbff\udfff|\ud7ff|\ue000|\u007f|\u0080|\u07ff|\u0800|\u0000|\u2028|\ufeff",
            "*|***|a,b|\"quoted\"|${a}|0123456789abcdef0123456789abcdef"),
    NUMBER(
            "0|-0|+0|0.0|-0.00|00|1|-1|+1|1.0|1.10|007|-007.50|.5|-.5|5.|-5.|.|-|+|-.|1e2|1E2|1e+2",
            "1e-2|1.e2|.1e2|0e0|0e400|01e2|1e|1e+|e1|1e1.5|1e400|-1e400|1e-400|1e308|1.8e308|4.9e-324",
            "1e0000000002|2147483647|2147483648|-2147483648|-2147483649|2147483647.0",
            "999999999999999999|-999999999999999999|0.999999999999999999|1000000000000000000",
            "9223372036854775807|9223372036854775808|-9223372036854775808|-9223372036854775809",
            "922337203685477580700e-2|123456789012345678901234567890.12345",
            "0.1234567890123456789012345678901234567890|0000000000000000000000000000000001|0.10|100",
            "1000000|3|7|NaN|Infinity|-Infinity|1,000|1_000| 1|1 |1f|1d|0x10|1 000|--1|+-1|1.2.3",
            "\u0661\u0662|\uff11|\u00bd|\u22121"),
    BOOLEAN(
            "true|false|TRUE|FALSE|True|False|tRuE|fAlSe|true | false|truE\u0000|tru|falsee|fal\u017fe",
            "t|f|1|0|yes|no"),
    INSTANT(
            "2024-02-29|2023-02-29|1900-02-29|2000-02-29|2023-02-28|2024-12-31|2024-13-01|2024-00-10",
            "2024-01-00|2024-01-32|2024-04-31|0000-01-01|0000-02-29|0001-01-01|9999-12-31|1969-12-31",
            "1970-01-01|10000-01-01|-2024-01-01|+2024-01-01|2024-1-1|20240229|2024-02-29T",
            "2024-02-29T12|2024-02-29T12:30|2024-02-29 12:30|2024-02-29t12:30|2024-02-29T12:30:45",
            "2024-02-29T12:30:45Z|2024-02-29T12:30:45z|2024-02-29T12:30Z|2024-02-29T12:30:45.",
            "2024-02-29T12:30:45.1|2024-02-29T12:30:45.12Z|2024-02-29T12:30:45.123Z",
            "2024-02-29T12:30:45,123Z|2024-02-29T12:30:45.1234Z|2024-02-29T12:30:45.123456Z",
            "2024-02-29T12:30:45.123456789Z|2024-02-29T12:30:45.1234567890Z",
            "2024-02-29T12:30:45.000000001|2024-02-29T12:30:45+05:30|2024-02-29T12:30:45-05:30",
            "2024-02-29T12:30:45+0530|2024-02-29T12:30:45+05|2024-02-29T12:30:45+5",
            "2024-02-29T12:30:45+18:00|2024-02-29T12:30:45+18:01|2024-02-29T12:30:45-19:00",
            "2024-02-29T12:30:45+05:60|2024-02-29T12:30:45+05:30:15|2024-02-29T23:59:59+00:00",
            "2024-02-29T24:00:00|2024-02-29T12:60:00|2024-02-29T12:30:60|2024-02-29T12:30:45Zx",
            "2024-02-29T12:30:45[UTC]|9999-12-31T23:59:59.999999999Z|9999-12-31T23:59:59-01:00",
            "0000-01-01T00:00:00Z|0000-01-01T00:00:00+01:00|0|1|-1|-0|+1|999|-999|1643760000000",
            "1709164800000|-62167219200000|-62167219200001|253402300799999|253402300800000",
            "99999999999999999|100000000000000000|1643760000000.5|-"),
    JSON("{}|[]|[1,2,3]|{\"a\":1}|{\"a\":{\"b\":[null,true,\"x\"]}}|[\"\u65e5\",\"\ud83d\ude00\"]", "[[[]]]");

    /** Numbers as JSON writes them, for values that a source says are numbers. */
    private static final List<String> JSON_NUMBERS = split(
            "0|-0|1|-1|1.10|0.5|-0.50|1e2|1E+2|1e-400|1e400|7|100|2147483648|9223372036854775808",
            "1643760000000|123456789012345678901234567890|0.1234567890123456789012345678901234567890");

    private final List<String> texts;

    /** Takes the texts with a bar between. */
    EdgeValues(String... lines) {
        texts = split(lines);
    }

    /** Returns one of the texts. */
    String pick(Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Returns a value of a kind; its text is most often of these, sometimes another, sometimes one bent a little. */
    Cell cell(Kind kind, Random random) {
        return switch (kind) {
            case MISSING -> Cell.MISSING;
            case NULL -> Cell.NULL;
            case STRING -> Cell.string(text(random));
            case NUMBER -> Cell.number(JSON_NUMBERS.get(random.nextInt(JSON_NUMBERS.size())));
            case BOOLEAN -> new Cell(kind, Boolean.toString(random.nextBoolean()));
            case JSON -> new Cell(kind, JSON.pick(random));
        };
    }

    private String text(Random random) {
        EdgeValues family = random.nextInt(3) > 0 ? this : values()[random.nextInt(values().length)];
        String text = family.pick(random);
        return random.nextInt(4) > 0 ? text : bent(text, random);
    }

    /** Drops, doubles or replaces one code point, or appends another text. */
    private static String bent(String text, Random random) {
        if (text.isEmpty() || random.nextInt(5) == 0) {
            return text + TEXT.pick(random);
        }
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int next = text.offsetByCodePoints(at, 1);
        String codePoint = text.substring(at, next);
        String instead =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> codePoint + codePoint;
                    default -> Character.toString("0159-+.eE:TZ \u00e9\u0661".charAt(random.nextInt(15)));
                };
        return text.substring(0, at) + instead + text.substring(next);
    }

    private static List<String> split(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split("\\|", -1)))
                .toList();
    }
}
