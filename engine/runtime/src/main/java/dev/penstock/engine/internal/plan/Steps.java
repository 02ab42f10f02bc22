package dev.penstock.engine.internal.plan;

import dev.penstock.data.Schema;
import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Validate;
import dev.penstock.engine.internal.operator.ArithmeticOperator;
import dev.penstock.engine.internal.operator.Calculation;
import dev.penstock.engine.internal.operator.MaskOperator;
import dev.penstock.engine.internal.operator.MergeOperator;
import dev.penstock.engine.internal.operator.NotNullValidation;
import dev.penstock.engine.internal.operator.NumberRule;
import dev.penstock.engine.internal.operator.NumberValidation;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.Side;
import dev.penstock.engine.internal.operator.TruncateOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The steps of a plan while they are put in order: every stage up to the names of the destination. */
final class Steps {

    private final SortedTasks tasks;
    private final FlowOptions options;
    private final WorkingFields fields;
    private final List<Step> steps = new ArrayList<>();

    Steps(SortedTasks tasks, FlowOptions options, WorkingFields fields) {
        this.tasks = tasks;
        this.options = options;
        this.fields = fields;
    }

    /** Returns the steps in their order. */
    List<Step> build() {
        for (PlacedTask<Filter> placed : tasks.filters) {
            filter(placed);
        }
        for (PlacedTask<Validate> placed : tasks.validations) {
            validate(placed);
        }
        for (PlacedTask<? extends Task> placed : tasks.transforms) {
            OptionalInt column = fields.source(transformed(placed.task()));
            if (column.isPresent()) {
                transform(Stage.TRANSFORM, placed, column.getAsInt());
            }
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            produce(placed);
            transformProduct(placed);
        }
        return steps;
    }

    private void filter(PlacedTask<Filter> placed) {
        String field = FieldNeeds.fieldOf(placed.task().condition());
        int column = fields.source(field).orElseThrow();
        Operator operator = new FilterBinding(placed, options, new ArrayList<>())
                .bind(placed.task().condition(), column)
                .orElseThrow();
        add(Stage.FILTER, placed, column, Outcome.FILTERS, operator);
    }

    private void validate(PlacedTask<Validate> placed) {
        Validate task = placed.task();
        int column = fields.source(task.field()).orElseThrow();
        Operator operator =
                switch (task.rule()) {
                    case NON_NULL -> new NotNullValidation(column);
                    case NON_ZERO -> new NumberValidation(column, NumberRule.NON_ZERO);
                    case NON_NEGATIVE -> new NumberValidation(column, NumberRule.NON_NEGATIVE);
                    case NUMERIC -> new NumberValidation(column, NumberRule.NUMERIC);
                };
        Outcome outcome =
                switch (task.action()) {
                    case DROP_RECORD -> Outcome.DROPS;
                    case DROP_DATASET -> Outcome.FAILS;
                };
        add(Stage.VALIDATE, placed, column, outcome, operator);
    }

    /**
     * Masks and truncates a temporary field as soon as it is made, before a later producer can read it. A task that names
     * a field which several producers make works on all of them: nothing that it hides may show.
     */
    private void transformProduct(PlacedTask<? extends Task> producer) {
        for (PlacedTask<? extends Task> placed : tasks.transforms) {
            if (transformed(placed.task()).equals(Producers.nameOf(producer.task()))) {
                transform(Stage.TRANSFORM_DERIVED, placed, fields.temporary(producer));
            }
        }
    }

    private void transform(Stage stage, PlacedTask<? extends Task> placed, int column) {
        Operator operator;
        if (placed.task() instanceof Mask mask) {
            Side side =
                    switch (mask.side()) {
                        case ALL -> Side.ALL;
                        case FIRST_N -> Side.FIRST;
                        case LAST_N -> Side.LAST;
                    };
            operator = new MaskOperator(column, side, mask.length(), mask.symbol());
        } else {
            operator = new TruncateOperator(column, ((Truncate) placed.task()).length());
        }
        add(stage, placed, column, Outcome.KEEPS, operator);
    }

    private void produce(PlacedTask<? extends Task> placed) {
        List<Integer> inputs = new ArrayList<>();
        for (String input : Producers.inputsOf(placed.task())) {
            inputs.add(inputOf(placed, input));
        }
        int column = fields.add(placed);
        if (placed.task() instanceof Merge merge) {
            Operator operator = new MergeOperator(fields.schema(), pieces(merge, inputs));
            add(Stage.DERIVE, placed, column, Outcome.KEEPS, operator);
        } else {
            Arithmetic arithmetic = (Arithmetic) placed.task();
            Operator operator = calculation(arithmetic, fields.schema(), inputs);
            steps.add(step(Stage.DERIVE, placed, column, Outcome.converting(options), operator, inputs));
        }
    }

    private int inputOf(PlacedTask<? extends Task> placed, String name) {
        return new Producers(tasks.producers)
                .before(placed.index(), name)
                .map(fields::temporary)
                .orElseGet(() -> fields.source(name).orElseThrow());
    }

    private static List<MergeOperator.Piece> pieces(Merge merge, List<Integer> inputs) {
        List<MergeOperator.Piece> pieces = new ArrayList<>();
        String literal = "";
        for (Merge.Part part : merge.parts()) {
            if (part instanceof Merge.FieldReference reference) {
                int input = inputs.get(merge.fields().indexOf(reference.field()));
                pieces.add(new MergeOperator.Piece(literal, input));
                literal = "";
            } else {
                literal = ((Merge.Literal) part).text();
            }
        }
        pieces.add(new MergeOperator.Piece(literal, MergeOperator.Piece.NO_COLUMN));
        return pieces;
    }

    private static Operator calculation(Arithmetic task, Schema schema, List<Integer> inputs) {
        Calculation calculation =
                switch (task.operation()) {
                    case ADDITION -> Calculation.ADDITION;
                    case SUBTRACTION -> Calculation.SUBTRACTION;
                    case MULTIPLICATION -> Calculation.MULTIPLICATION;
                    case DIVISION -> Calculation.DIVISION;
                };
        return new ArithmeticOperator(schema, calculation, inputs.get(0), inputs.get(1));
    }

    private static String transformed(Task task) {
        return task.sourceFields().get(0);
    }

    private void add(Stage stage, PlacedTask<? extends Task> placed, int column, Outcome outcome, Operator operator) {
        steps.add(step(stage, placed, column, outcome, operator, List.of(column)));
    }

    private Step step(
            Stage stage,
            PlacedTask<? extends Task> placed,
            int column,
            Outcome outcome,
            Operator operator,
            List<Integer> inputs) {
        String field = fields.schema().field(column).name();
        return new Step(stage, placed.index(), Titles.of(placed.task()), field, column, inputs, outcome, operator);
    }
}
