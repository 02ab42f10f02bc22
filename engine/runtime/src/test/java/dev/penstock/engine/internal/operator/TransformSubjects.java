package dev.penstock.engine.internal.operator;

import dev.penstock.data.Field;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** The operators for the bench that change, add or move values. */
final class TransformSubjects {

    private static final List<String> SYMBOLS = List.of("*", "x", "\u00e9", "\u65e5", "\ud83d\ude00");

    private TransformSubjects() {}

    static List<Subject> all() {
        return List.of(
                new Subject(MaskOperator.class, "", EdgeValues.TEXT, TransformSubjects::mask),
                new Subject(TruncateOperator.class, "", EdgeValues.TEXT, TransformSubjects::truncate),
                new Subject(MergeOperator.class, "", EdgeValues.TEXT, TransformSubjects::merge),
                new Subject(MapOperator.class, "", EdgeValues.TEXT, TransformSubjects::map));
    }

    private static Trial mask(Random random) {
        Side side = Side.values()[random.nextInt(3)];
        int count = random.nextInt(5) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(8);
        String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        RowOracle oracle = RowOracle.changing(
                0, cell -> cell.isNull() ? cell : Cell.string(masked(cell.text(), side, count, symbol)));
        Operator operator = new MaskOperator(0, side, count, symbol);
        return new Trial("%s %d by %s".formatted(side, count, symbol), operator, 2, 0, oracle);
    }

    private static String masked(String text, Side side, int count, String symbol) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < codePoints.length; i++) {
            boolean hidden =
                    switch (side) {
                        case ALL -> true;
                        case FIRST -> i < count;
                        case LAST -> codePoints.length - i <= count;
                    };
            masked.append(hidden ? symbol : Character.toString(codePoints[i]));
        }
        return masked.toString();
    }

    private static Trial truncate(Random random) {
        int most = random.nextInt(5) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(8);
        RowOracle oracle = RowOracle.changing(
                1,
                cell -> cell.isNull()
                        ? cell
                        : Cell.string(cell.text()
                                .codePoints()
                                .limit(most)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())));
        return new Trial("to " + most, new TruncateOperator(1, most), 2, 1, oracle);
    }

    private static Trial merge(Random random) {
        List<MergeOperator.Piece> pieces = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int column = i == 0 && random.nextBoolean() ? MergeOperator.Piece.NO_COLUMN : random.nextInt(3);
            pieces.add(new MergeOperator.Piece(EdgeValues.TEXT.pick(random), column));
        }
        Schema schema = AwkwardBatch.schema(3).plus(Field.of("merged"));
        RowOracle oracle = RowOracle.adding(record -> {
            StringBuilder text = new StringBuilder();
            for (MergeOperator.Piece piece : pieces) {
                text.append(piece.literal())
                        .append(
                                piece.column() < 0
                                        ? ""
                                        : record.get(piece.column()).text());
            }
            return Cell.string(text.toString());
        });
        return new Trial("of " + pieces, new MergeOperator(schema, pieces), 3, Trial.NONE, oracle);
    }

    private static Trial map(Random random) {
        int size = random.nextInt(5);
        int[] sources = new int[size];
        boolean[] named = new boolean[size];
        for (int i = 0; i < size; i++) {
            sources[i] = random.nextInt(4) - 1;
            named[i] = random.nextBoolean();
        }
        RowOracle oracle = record -> {
            List<Cell> mapped = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Cell cell = sources[i] == MapOperator.NO_SOURCE ? Cell.NULL : record.get(sources[i]);
                mapped.add(named[i] && cell.equals(Cell.MISSING) ? Cell.NULL : cell);
            }
            return Optional.of(mapped);
        };
        String title = "of " + Arrays.toString(sources) + ", named " + Arrays.toString(named);
        return new Trial(title, new MapOperator(AwkwardBatch.schema(size), sources, named), 3, Trial.ALL, oracle);
    }
}
