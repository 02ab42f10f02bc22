package dev.penstock.bench;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How many rows a generated batch has, and of what kinds its values are.
 *
 * <p>The same shape and content always give the same values. They lie as far apart as they do in a file, of which they
 * are the one column that a task needs.
 */
@State(Scope.Benchmark)
public class Shape {

    private static final int RECORD_BYTES = 128;

    /** A chunk of 256 KiB has about so many records of 128 bytes. */
    @Param("2000")
    public int rows;

    @Param
    public Kinds kinds;

    /** How many rows of a hundred have no value. */
    @Param({"0", "10"})
    public int nulls;

    /** Returns a column of such values. */
    Values values(Content content) {
        Random random = new Random(content.ordinal());
        ByteBuilder bytes = new ByteBuilder(rows * RECORD_BYTES);
        int[] offsets = new int[rows];
        int[] lengths = new int[rows];
        byte[] codes = new byte[rows];
        for (int row = 0; row < rows; row++) {
            Kind kind = kind(content, random);
            byte[] text = text(content, kind, random).getBytes(StandardCharsets.UTF_8);
            offsets[row] = bytes.size();
            lengths[row] = text.length;
            codes[row] = kind.code();
            bytes.append(text);
            bytes.append(new byte[Math.max(0, RECORD_BYTES - text.length)]);
        }
        return new Values(bytes.toByteArray(), offsets, lengths, codes);
    }

    /** Returns a batch of these columns, which are called 0, 1, 2 and so on. */
    RecordBatch batch(Values... columns) {
        List<String> names = new ArrayList<>();
        Column[] wrapped = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            names.add(Integer.toString(i));
            wrapped[i] = columns[i].column();
        }
        return RecordBatch.wrap(Schema.ofNames(names), wrapped, rows);
    }

    private Kind kind(Content content, Random random) {
        boolean none = random.nextInt(100) < nulls;
        boolean odd = random.nextInt(4) == 0;
        return switch (kinds) {
            case UNIFORM -> none ? Kind.NULL : Kind.STRING;
            case MIXED -> {
                Kind missing = odd ? Kind.MISSING : Kind.NULL;
                Kind present = odd ? content.oddKind() : content.usualKind();
                yield none ? missing : present;
            }
        };
    }

    private String text(Content content, Kind kind, Random random) {
        if (!kind.isPresent()) {
            return "";
        }
        boolean odd = kinds == Kinds.MIXED && kind == content.oddKind();
        return odd ? content.odd(random) : content.usual(random);
    }
}
