package dev.penstock.definition;

/** A choice that a connector operator stands for. Enums implement it. */
public interface ForOperator {

    /** Returns the operator that stands for this choice, and for no other of its kind. */
    ConnectorOperator operator();
}
