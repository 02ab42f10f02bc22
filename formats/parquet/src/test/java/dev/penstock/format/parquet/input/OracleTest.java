package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.deltalengthbytearray.DeltaLengthByteArrayValuesWriter;
import org.apache.parquet.column.values.deltastrings.DeltaByteArrayWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;

/** What Apache Parquet's encoders write is read as it was, in steps of any size. */
class OracleTest {

    private static final int SLAB = 1 << 10;

    @Property(tries = 300)
    void numbersInRuns(
            @ForAll long seed, @ForAll @IntRange(max = 32) int bits, @ForAll @IntRange(max = 3_000) int count)
            throws IOException, MalformedException {
        Random random = new Random(seed);
        int[] numbers = new int[count];
        int left = 0;
        for (int i = 0; i < count; i++) {
            left = left == 0 ? random.nextInt(40) : left - 1;
            boolean repeats = i > 0 && left % 2 == 0;
            numbers[i] = repeats ? numbers[i - 1] : (int) (random.nextLong() & ((1L << bits) - 1));
        }
        byte[] bytes;
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(bits, SLAB, SLAB, new HeapByteBufferAllocator())) {
            for (int number : numbers) {
                encoder.writeInt(number);
            }
            bytes = bytes(encoder.toBytes());
        }

        HybridDecoder decoder = new HybridDecoder(new ByteReader(bytes, 0, bytes.length), bits);
        int[] block = new int[ValueBlock.CAPACITY];
        int done = 0;
        while (done < count) {
            int step = Math.min(count - done, 1 + random.nextInt(ValueBlock.CAPACITY));
            decoder.read(block, step);
            for (int i = 0; i < step; i++) {
                assertEquals(numbers[done + i], block[i]);
            }
            done += step;
        }
    }

    @Property(tries = 300)
    void differencesOfWholeNumbers(
            @ForAll long seed, @ForAll @IntRange(max = 64) int bits, @ForAll @IntRange(min = 1, max = 1_000) int count)
            throws IOException, MalformedException {
        Random random = new Random(seed);
        ValuesWriter longs = new DeltaBinaryPackingValuesWriterForLong(SLAB, SLAB, new HeapByteBufferAllocator());
        ValuesWriter ints = new DeltaBinaryPackingValuesWriterForInteger(SLAB, SLAB, new HeapByteBufferAllocator());
        List<Long> longValues = new ArrayList<>();
        List<Long> intValues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long value = bits == 0 ? 7 : random.nextLong() >> (64 - bits);
            longs.writeLong(value);
            longValues.add(value);
            ints.writeInteger((int) value);
            intValues.add((long) (int) value);
        }

        assertEquals(longValues, numbers(longs, Long.BYTES, count, random));
        assertEquals(intValues, numbers(ints, Integer.BYTES, count, random));
    }

    @Property(tries = 300)
    void textsByLengthsAndByPrefixes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1_500) int count)
            throws IOException, MalformedException {
        Random random = new Random(seed);
        ValuesWriter lengths = new DeltaLengthByteArrayValuesWriter(SLAB, SLAB, new HeapByteBufferAllocator());
        ValuesWriter prefixes = new DeltaByteArrayWriter(SLAB, SLAB, new HeapByteBufferAllocator());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String before = i == 0 ? "" : texts.get(i - 1);
            String text = before.substring(0, random.nextInt(before.length() + 1))
                    + Integer.toString(random.nextInt(), 36).substring(0, random.nextInt(2));
            texts.add(random.nextInt(20) == 0 ? "" : text + "a");
            lengths.writeBytes(Binary.fromString(texts.get(i)));
            prefixes.writeBytes(Binary.fromString(texts.get(i)));
        }

        byte[] byLength = bytes(lengths.getBytes());
        byte[] byPrefix = bytes(prefixes.getBytes());
        assertEquals(texts, texts(DeltaLengths.of(new ByteReader(byLength, 0, byLength.length)), count, random));
        PageValues strings = DeltaStrings.of(new ByteReader(byPrefix, 0, byPrefix.length), 1 << 20);
        assertEquals(texts, texts(strings, count, random));
    }

    private static List<Long> numbers(ValuesWriter writer, int width, int count, Random random)
            throws IOException, MalformedException {
        byte[] bytes = bytes(writer.getBytes());
        PageValues values = new DeltaValues(new ByteReader(bytes, 0, bytes.length), width);
        List<Long> numbers = new ArrayList<>();
        ValueBlock block = new ValueBlock();
        while (numbers.size() < count) {
            int step = Math.min(count - numbers.size(), 1 + random.nextInt(ValueBlock.CAPACITY));
            values.read(block, step);
            for (int i = 0; i < step; i++) {
                numbers.add(WholeText.read(block.bytes(), block.offsets[i], block.lengths[i]));
            }
        }
        return numbers;
    }

    private static List<String> texts(PageValues values, int count, Random random) throws MalformedException {
        List<String> texts = new ArrayList<>();
        ValueBlock block = new ValueBlock();
        while (texts.size() < count) {
            int step = Math.min(count - texts.size(), 1 + random.nextInt(ValueBlock.CAPACITY));
            values.read(block, step);
            for (int i = 0; i < step; i++) {
                texts.add(new String(block.bytes(), block.offsets[i], block.lengths[i], UTF_8));
            }
        }
        return texts;
    }

    private static byte[] bytes(BytesInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        input.writeAllTo(out);
        return out.toByteArray();
    }
}
