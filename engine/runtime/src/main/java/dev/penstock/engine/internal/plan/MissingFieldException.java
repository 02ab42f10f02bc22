package dev.penstock.engine.internal.plan;

import java.io.IOException;
import java.util.List;

/** A task reads a field that the source does not have: AppFlow fails the run then (docs/reference/formats.md). */
public final class MissingFieldException extends IOException {

    private static final long serialVersionUID = 1L;

    public MissingFieldException(List<String> missing, List<String> present) {
        super("the source has no field %s; its fields are %s"
                .formatted(String.join(", ", missing), present.isEmpty() ? "none" : String.join(", ", present)));
    }
}
