package dev.penstock.engine;

import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.sink.ObjectTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a definition may ask for that depends on the parts of an engine, not on the definition alone. */
final class EngineRules {

    private static final String DESTINATION = "destinationFlowConfigList[0]";

    private final EngineParts parts;

    EngineRules(EngineParts parts) {
        this.parts = parts;
    }

    List<Problem> check(FlowDefinition definition) {
        List<Problem> problems = new ArrayList<>();
        ObjectTarget target = ObjectTarget.of(definition.destination().properties());
        if (!parts.formats().containsKey(target.fileType())) {
            problems.add(Problem.error(
                    "destination.file-type",
                    DESTINATION + ".destinationConnectorProperties."
                            + definition.destination().connectorType().key() + ".s3OutputFormatConfig.fileType",
                    "files of type " + target.fileType() + " are not built yet",
                    "one of " + words(parts.formats().keySet())));
        }
        if (definition.metadataCatalog().isPresent() && parts.catalog().isEmpty()) {
            problems.add(Problem.warning(
                    "catalog.missing",
                    "metadataCatalogConfig",
                    "this engine has no catalog, so the output is not registered",
                    "",
                    "give the engine one (FlowEngineBuilder.catalog), or leave it as it is"));
        }
        return problems;
    }

    Problem noSource(FlowDefinition definition) {
        return Problem.error(
                        "source.connector",
                        "sourceFlowConfig.connectorType",
                        "there is no source for "
                                + definition.source().connectorType().word() + " here",
                        "one of " + words(parts.sources().keySet()))
                .withFix("run the flow over records of your own (--records on the command line)");
    }

    private static String words(java.util.Collection<? extends Enum<?>> kinds) {
        return kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
