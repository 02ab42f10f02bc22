package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnTest {

    private static final byte[] BYTES = "bolt;7;;".getBytes(UTF_8);
    private static final int[] OFFSETS = {0, 5, 7};
    private static final int[] LENGTHS = {4, 1, 0};
    private static final byte[] KINDS = {Kind.STRING.code(), Kind.NUMBER.code(), Kind.NULL.code()};

    @Test
    void everyRowHasItsSliceAndItsKind() {
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS);

        assertEquals("bolt", column.text(0));
        assertEquals("7", column.text(1));
        assertEquals("", column.text(2));
        assertEquals(5, column.offset(1));
        assertEquals(1, column.length(1));
        assertEquals(Kind.NUMBER, column.kind(1));
        assertFalse(column.isNull(1));
        assertTrue(column.isNull(2));
        assertEquals(3, column.capacity());
    }

    @Test
    void arraysAreTakenOverAndNotCopied() {
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS);

        assertSame(BYTES, column.bytes());
        assertSame(BYTES, column.withLengths(new int[3]).bytes());
        assertSame(BYTES, column.withKind(Kind.STRING).bytes());
    }

    @Test
    void aColumnOfOneKindSaysSo() {
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, Kind.STRING);

        assertEquals(Kind.STRING, column.kind(2));
        assertTrue(column.isUniform());
        assertTrue(column.isUniformly(Kind.STRING));
        assertFalse(column.isUniformly(Kind.NUMBER));
    }

    @Test
    void aColumnWithAKindForEachRowIsNotKnownToBeOfOneKind() {
        byte[] kinds = {Kind.STRING.code(), Kind.STRING.code(), Kind.STRING.code()};

        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, kinds);

        assertFalse(column.isUniform());
        assertFalse(column.isUniformly(Kind.STRING));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRowHasAValueIfItsKindHoldsAnything(Kind kind) {
        byte[] kinds = {kind.code(), kind.code(), kind.code()};

        assertEquals(
                kind.isPresent(), !Column.wrap(BYTES, OFFSETS, LENGTHS, kinds).isNull(1));
        assertEquals(
                kind.isPresent(), !Column.wrap(BYTES, OFFSETS, LENGTHS, kind).isNull(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NULL", "MISSING"})
    void anEmptyColumnHasNoTextInAnyRow(Kind kind) {
        Column column = Column.empty(kind, 2);

        assertEquals(2, column.capacity());
        assertEquals(kind, column.kind(1));
        assertTrue(column.isNull(0));
        assertEquals("", column.text(1));
    }

    @Test
    void otherLengthsKeepTheRest() {
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS).withLengths(new int[] {2, 1, 0});

        assertEquals("bo", column.text(0));
        assertEquals(Kind.NUMBER, column.kind(1));
    }

    @Test
    void thereIsRoomForNoMoreRowsThanThereAreLengths() {
        Column column = Column.wrap(new byte[0], new int[16], new int[16], Kind.STRING);

        assertEquals(16, column.capacity());
        assertEquals(3, column.withLengths(new int[3]).capacity());
    }

    @Test
    void otherSlicesKeepTheKinds() {
        byte[] other = "xyz".getBytes(UTF_8);

        Column column =
                Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS).withSlices(other, new int[] {2, 0, 0}, new int[] {1, 2, 0});

        assertEquals("z", column.text(0));
        assertEquals("xy", column.text(1));
        assertEquals(Kind.NUMBER, column.kind(1));
        assertEquals(Kind.NULL, column.kind(2));
    }

    @Test
    void otherKindsKeepTheSlices() {
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, Kind.NUMBER);

        assertEquals(Kind.STRING, column.withKind(Kind.STRING).kind(1));
        assertEquals("7", column.withKind(Kind.STRING).text(1));
        assertEquals(Kind.NULL, column.withKinds(KINDS).kind(2));
        assertEquals("bolt", column.withKinds(KINDS).text(0));
    }

    @Test
    void copiedKindsMayBeChanged() {
        Column mixed = Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS);
        byte[] copy = new byte[KINDS.length];
        mixed.copyKinds(copy, KINDS.length);

        assertArrayEquals(KINDS, copy);
        byte[] uniform = new byte[KINDS.length];
        mixed.withKind(Kind.JSON).copyKinds(uniform, KINDS.length);
        assertArrayEquals(new byte[] {Kind.JSON.code(), Kind.JSON.code(), Kind.JSON.code()}, uniform);
    }

    @Test
    void noPartMayBeNull() {
        assertThrows(NullPointerException.class, () -> Column.wrap(null, OFFSETS, LENGTHS, KINDS));
        assertThrows(NullPointerException.class, () -> Column.wrap(BYTES, null, LENGTHS, KINDS));
        assertThrows(NullPointerException.class, () -> Column.wrap(BYTES, OFFSETS, null, KINDS));
        assertThrows(NullPointerException.class, () -> Column.wrap(BYTES, OFFSETS, LENGTHS, (Kind) null));
        assertThrows(NullPointerException.class, () -> Column.wrap(BYTES, OFFSETS, LENGTHS, (byte[]) null));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasACodeOfItsOwn(Kind kind) {
        assertEquals(kind, Kind.ofCode(kind.code()));
        assertEquals(kind != Kind.NULL && kind != Kind.MISSING, kind.isPresent());
    }

    @Test
    void textsOfCalculatedNumbersAreWrittenOnceWhenSomebodyAsks() {
        var texts = new CountedTexts();
        Column column = Column.calculated(new long[3], texts);

        assertTrue(column.isCalculated());
        assertEquals(Kind.NUMBER, column.kind(2));
        assertEquals(3, column.capacity());
        assertEquals(0, texts.written);
        assertEquals("7", column.text(1));
        assertEquals(5, column.offset(1));
        assertEquals(4, column.length(0));
        assertSame(BYTES, column.bytes());
        assertEquals(1, texts.written);
    }

    @Test
    void onlyTheTextsOfABatchAreWrittenWhereItAsks() {
        var texts = new CountedTexts();
        Column column = Column.calculated(new long[3], KINDS, texts);
        RecordBatch batch = RecordBatch.wrap(Schema.ofNames("sum"), new Column[] {column}, 3);

        assertEquals("bolt", column.written(batch).text(0));
        assertEquals(0, texts.written);
        assertEquals("bolt", column.text(0));
        assertSame(column, column.written(batch));
    }

    @Test
    void knownNumbersStayWithTheirTextsOnly() {
        long[] decimals = {1, 2, 3};
        Column column = Column.wrap(BYTES, OFFSETS, LENGTHS, KINDS).withDecimals(decimals);

        assertSame(decimals, column.withKind(Kind.NUMBER).decimals().orElseThrow());
        assertSame(decimals, column.withKinds(new byte[3]).decimals().orElseThrow());
        assertTrue(column.withLengths(LENGTHS).decimals().isEmpty());
        assertTrue(column.withSlices(BYTES, OFFSETS, LENGTHS).decimals().isEmpty());
        assertFalse(column.isCalculated());
    }

    @Test
    void calculatedNumbersOfAnotherKindHaveTheirTexts() {
        Column column = Column.calculated(new long[3], new CountedTexts());

        assertEquals("7", column.withKind(Kind.STRING).text(1));
        assertFalse(column.withKind(Kind.STRING).isCalculated());
        assertSame(column, column.withKind(Kind.NUMBER));
        assertEquals("7", column.withKinds(KINDS).text(1));
        assertEquals(1, column.withLengths(new int[] {0, 1, 0}).length(1));
    }

    private static final class CountedTexts implements NumberTexts {

        private int written;

        @Override
        public Column write() {
            written++;
            return Column.wrap(BYTES, OFFSETS, LENGTHS, Kind.NUMBER);
        }

        @Override
        public Column write(RecordBatch batch) {
            return Column.wrap(BYTES, OFFSETS, LENGTHS, Kind.NUMBER);
        }
    }
}
