package dev.penstock.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penstock.definition.Problem;
import java.util.List;

/** Problems as a JSON array. */
final class ProblemJson {

    private ProblemJson() {}

    static ArrayNode of(List<Problem> problems) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Problem problem : problems) {
            list.addObject()
                    .put("severity", problem.severity().name())
                    .put("rule", problem.rule())
                    .put("place", problem.place())
                    .put("found", problem.found())
                    .put("allowed", problem.allowed())
                    .put("fix", problem.fix());
        }
        return list;
    }
}
