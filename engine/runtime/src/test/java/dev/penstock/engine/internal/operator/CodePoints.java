package dev.penstock.engine.internal.operator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of code points of every length in UTF-8, for properties. */
final class CodePoints {

    /** The symbols of masks, none of which is in {@link #texts()}. */
    static final List<String> SYMBOLS = List.of("*", "\u00a7", "\u2588", "\ud83d\ude48");

    private CodePoints() {}

    /** Returns texts with combining marks, joiners and code points beyond the first plane; none is a symbol. */
    static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Z",
                        "0",
                        " ",
                        "\u0000",
                        "\u007f",
                        "\u0080",
                        "\u00e9",
                        "\u0301",
                        "\u07ff",
                        "\u0800",
                        "\u200d",
                        "\u65e5",
                        "\ud7ff",
                        "\ue000",
                        "\uffff",
                        "\ud800\udc00",
                        "\ud83d\ude00",
                        "\udbff\udfff")
                .list()
                .ofMaxSize(12)
                .map(codePoints -> String.join("", codePoints))
                .withoutEdgeCases();
    }

    static Arbitrary<String> symbols() {
        return Arbitraries.of(SYMBOLS);
    }
}
