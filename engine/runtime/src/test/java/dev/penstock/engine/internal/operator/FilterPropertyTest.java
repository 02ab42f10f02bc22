package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class FilterPropertyTest {

    @Property
    void textsPassAFilterOrItsOpposite(
            @ForAll("texts") List<String> texts,
            @ForAll("texts") @Size(min = 1, max = 1) List<String> constants,
            @ForAll("relations") Relation relation) {
        assertPartition(texts, relation, some -> new TextFilter(0, Criteria.of(some, constants), false));
    }

    @Property
    void numbersPassAFilterOrItsOpposite(
            @ForAll("numbers") List<String> texts,
            @ForAll("numbers") @Size(min = 1, max = 1) List<String> constants,
            @ForAll("relations") Relation relation) {
        List<DecimalText> numbers = constants.stream().map(DecimalTexts::read).toList();

        assertPartition(texts, relation, some -> new NumberFilter(0, Criteria.of(some, numbers), false));
    }

    @Property
    void instantsPassAFilterOrItsOpposite(
            @ForAll("instants") List<String> texts,
            @ForAll("instants") @Size(min = 1, max = 1) List<String> constants,
            @ForAll("relations") Relation relation) {
        List<InstantText> instants = new ArrayList<>();
        for (String constant : constants) {
            var instant = new InstantText();
            assertTrue(instant.read(constant));
            instants.add(instant);
        }

        assertPartition(texts, relation, some -> new InstantFilter(0, Criteria.of(some, instants), false));
    }

    @Property
    void oneOfSeveralAndNoneOfThemAreOpposites(
            @ForAll("texts") List<String> texts, @ForAll("texts") @Size(min = 1, max = 4) List<String> constants) {
        assertPartition(texts, Relation.EQUAL, some -> new TextFilter(0, Criteria.of(some, constants), false));
    }

    @Property
    void betweenIsAboveTheLowerAndBelowTheUpper(
            @ForAll("numbers") List<String> texts, @ForAll("numbers") @Size(2) List<String> bounds) {
        DecimalText lower = DecimalTexts.read(bounds.get(0));
        DecimalText upper = DecimalTexts.read(bounds.get(1));
        List<Integer> both = new ArrayList<>(
                Texts.kept(new NumberFilter(0, Criteria.of(Relation.GREATER, List.of(lower)), false), texts));
        both.retainAll(Texts.kept(new NumberFilter(0, Criteria.of(Relation.LESS, List.of(upper)), false), texts));

        assertEquals(both, Texts.kept(new NumberFilter(0, Criteria.between(lower, upper), false), texts));
    }

    private static void assertPartition(List<String> texts, Relation relation, Function<Relation, Operator> filter) {
        List<Integer> some = Texts.kept(filter.apply(relation), texts);
        List<Integer> others = Texts.kept(filter.apply(opposite(relation)), texts);

        List<Integer> together = new ArrayList<>(some);
        together.addAll(others);
        assertEquals(
                IntStream.range(0, texts.size()).boxed().toList(),
                together.stream().sorted().toList());
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS;
        };
    }

    @Provide
    Arbitrary<Relation> relations() {
        return Arbitraries.of(Relation.values());
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return CodePoints.texts().list().ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        Arbitrary<String> small = Arbitraries.integers().between(-30, 30).map(tenths -> BigDecimal.valueOf(tenths, 1)
                .toString());
        return Arbitraries.oneOf(small, DecimalTexts.decimals()).list().ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<String>> instants() {
        Arbitrary<String> millis =
                Arbitraries.longs().between(-2_000, 2_000).map(seconds -> Long.toString(seconds * 100));
        return Arbitraries.oneOf(millis, Arbitraries.of("1970-01-01", "1970-01-01T00:00:00.1Z", "1969-12-31T23:59:59"))
                .list()
                .ofMaxSize(10);
    }
}
