package dev.penstock.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TaskTest {

    @Test
    void everyKindIsARecordAndThereIsOneForEachType() {
        Class<?>[] kinds = Task.class.getPermittedSubclasses();

        assertEquals(TaskType.values().length, kinds.length);
        for (Class<?> kind : kinds) {
            assertTrue(kind.isRecord(), kind.getName());
        }
    }

    @Test
    void everySourceDestinationTriggerAndConditionIsARecord() {
        for (Class<?> family : List.of(
                SourceProperties.class,
                DestinationProperties.class,
                Trigger.class,
                Condition.class,
                Merge.Part.class)) {
            for (Class<?> kind : family.getPermittedSubclasses()) {
                assertTrue(kind.isRecord(), kind.getName());
            }
        }
    }

    @Test
    void aFormatIsCutIntoLiteralsAndFields() {
        Merge merge = new Merge(List.of("First Name", "a}b"), "x", "Dear ${First Name}${a}b}, $5 {x} $");

        assertEquals(
                List.of(
                        new Merge.Literal("Dear "),
                        new Merge.FieldReference("First Name"),
                        new Merge.FieldReference("a}b"),
                        new Merge.Literal(", $5 {x} $")),
                merge.parts());
    }

    @Test
    void aPlaceholderOfAnotherFieldIsRefused() {
        Problem problem = problemOf(() -> new Merge(List.of("a", "b"), "x", "${a}${c}"));

        assertEquals("taskProperties.CONCAT_FORMAT", problem.place());
        assertEquals("the placeholder \"c\" is not in sourceFields", problem.found());
        assertEquals("one of \"a\", \"b\"", problem.allowed());
    }

    @Test
    void aPlaceholderWithoutEndIsRefused() {
        assertEquals(
                "${ at character 3 of \"x ${a\" is not closed",
                problemOf(() -> new Merge(List.of("a"), "x", "x ${a")).found());
    }

    @Test
    void aMapWithoutDestinationKeepsTheName() {
        MapField task = new MapField("a", "");

        assertEquals("a", task.destinationField());
        assertEquals(Optional.of("a"), task.destination());
    }

    @Test
    void aTemporaryFieldWithoutNameIsNamedAfterItsFields() {
        assertEquals("a,b", new Merge(List.of("a", "b"), "", "x").destinationField());
        assertEquals("a,b", new Arithmetic(ArithmeticOperator.ADDITION, "a", "b", "").destinationField());
    }

    @Test
    void aNameThatIsTooLongForADestinationMayBeKeptButNotGiven() {
        String longName = "x".repeat(257);

        assertEquals(Optional.empty(), new MapField(longName, longName).destination());
        assertEquals(
                "destinationField", problemOf(() -> new MapField("a", longName)).place());
    }

    @Test
    void oneValueIsWrittenAsValueAndSeveralAsValues() {
        assertEquals(
                Map.of(TaskProperty.VALUE, "x,y", TaskProperty.DATA_TYPE, "string"),
                new Filter(comparison("x,y")).taskProperties());
        assertEquals(
                Map.of(TaskProperty.VALUES, "x,,y", TaskProperty.DATA_TYPE, "string"),
                new Filter(comparison("x", "", "y")).taskProperties());
    }

    @Test
    void aCommaInOneOfSeveralValuesIsRefused() {
        assertEquals("task.values", problemOf(() -> comparison("x,y", "z")).rule());
        assertEquals("task.values", problemOf(TaskTest::comparison).rule());
        assertEquals("task-property.length", problemOf(() -> comparison("")).rule());
    }

    @Test
    void aMaskHidesAtLeastOneCharacterBehindExactlyOne() {
        assertEquals(0, new Mask("a", Mask.Side.ALL, 0, "*").length());
        assertEquals("\ud83d\ude00", new Mask("a", Mask.Side.LAST_N, 1, "\ud83d\ude00").symbol());
        assertEquals(
                "taskProperties.MASK_LENGTH",
                problemOf(() -> new Mask("a", Mask.Side.FIRST_N, 0, "*")).place());
        assertEquals(
                "taskProperties.MASK_VALUE",
                problemOf(() -> new Mask("a", Mask.Side.ALL, 0, "**")).place());
        assertEquals(
                "taskProperties.MASK_VALUE",
                problemOf(() -> new Mask("a", Mask.Side.ALL, 0, "")).place());
    }

    @Test
    void aPartitionHasOneToTenKeysWithNames() {
        assertEquals(10, new Partition(List.of("abcdefghij".split(""))).keys().size());
        assertThrows(InvalidFlowException.class, () -> new Partition(List.of("abcdefghijk".split(""))));
        assertThrows(InvalidFlowException.class, () -> new Partition(List.of()));
        assertThrows(InvalidFlowException.class, () -> new Partition(List.of("")));
    }

    @Test
    void aListIsWrittenAsTheShortestJson() {
        MapAll task = new MapAll(List.of("a\"b", "c\\d", "e\nf\u0001", "\u0131"), true);

        assertEquals(
                Map.of(
                        TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST,
                        "[\"a\\\"b\",\"c\\\\d\",\"e\\nf\\u0001\",\"\u0131\"]",
                        TaskProperty.INCLUDE_NEW_FIELDS,
                        "true"),
                task.taskProperties());
    }

    @Test
    void aMemberThatIsUsedIsNotAmongTheUnused() {
        UnusedMembers length =
                new UnusedMembers(Map.of(TaskProperty.MASK_LENGTH, "5"), List.of(), Optional.empty(), Map.of());
        UnusedMembers fields = new UnusedMembers(Map.of(), List.of("a"), Optional.empty(), Map.of());

        assertEquals(
                "5",
                new MapField("a", "b", Optional.empty(), Optional.empty(), length)
                        .taskProperties()
                        .get(TaskProperty.MASK_LENGTH));
        assertThrows(InvalidFlowException.class, () -> new Mask("a", Mask.Side.ALL, 0, "*", length));
        assertThrows(InvalidFlowException.class, () -> new Truncate("a", 1, fields));
        assertEquals(List.of("a"), new MapAll(List.of(), false, fields).sourceFields());
    }

    @Test
    void foreignOperatorsAreWordsOfTheirConnectors() {
        assertEquals(Map.of("S3", "NO_OP"), foreign("S3", "NO_OP").connectorOperator());
        assertThrows(InvalidFlowException.class, () -> foreign("S3", "CONTAINS"));
        assertThrows(InvalidFlowException.class, () -> foreign("Snowflake", "NO_OP"));
        assertThrows(InvalidFlowException.class, () -> foreign("Servicenow", "NO_OP"));
    }

    private static UnusedMembers foreign(String key, String word) {
        return new UnusedMembers(Map.of(), List.of(), Optional.empty(), Map.of(key, word));
    }

    private static Condition.Comparison comparison(String... values) {
        return new Condition.Comparison("s", ConnectorOperator.EQUAL_TO, List.of(values), Optional.of("string"));
    }

    private static Problem problemOf(Executable executable) {
        List<Problem> problems =
                assertThrows(InvalidFlowException.class, executable).problems();
        assertEquals(1, problems.size());
        return problems.get(0);
    }
}
