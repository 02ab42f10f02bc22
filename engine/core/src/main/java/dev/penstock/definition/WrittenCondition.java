package dev.penstock.definition;

/** Writes a condition into the properties of its task. */
final class WrittenCondition implements Condition.Cases<PropertyText> {

    private final PropertyText text;

    WrittenCondition(PropertyText text) {
        this.text = text;
    }

    @Override
    public PropertyText projection(Condition.Projection condition) {
        return text;
    }

    @Override
    public PropertyText comparison(Condition.Comparison condition) {
        TaskProperty property = condition.values().size() == 1 ? TaskProperty.VALUE : TaskProperty.VALUES;
        return text.put(property, String.join(",", condition.values()))
                .put(TaskProperty.DATA_TYPE, condition.dataType());
    }

    @Override
    public PropertyText between(Condition.Between condition) {
        return text.put(TaskProperty.LOWER_BOUND, condition.lower())
                .put(TaskProperty.UPPER_BOUND, condition.upper())
                .put(TaskProperty.DATA_TYPE, condition.dataType());
    }
}
