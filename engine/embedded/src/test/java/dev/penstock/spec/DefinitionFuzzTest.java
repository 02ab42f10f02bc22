package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowExecution;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Definitions that nobody means: they are refused with problems, or they run, and nothing else happens. */
class DefinitionFuzzTest {

    private static final long SEED = 20260102;
    private static final int ROUNDS = 2_500;
    private static final List<String> FIELDS =
            List.of("a", "b", "id", "v", "n", "name", "to", "to.city", "a,b", "", "mail", "Country");

    private final ObjectMapper jackson = new ObjectMapper();
    private int refused;
    private int failed;
    private int successful;

    @Test
    void aDamagedDefinitionIsRefusedOrRuns() throws Exception {
        List<SpecCase> cases =
                SpecFile.all().stream().flatMap(file -> file.cases().stream()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            SpecCase spec = cases.get(random.nextInt(cases.size()));
            String flow = damaged(spec, cases, random);
            try {
                attempt(spec, flow);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d, case \"%s\", flow %s".formatted(SEED + round, spec.name(), flow), e);
            }
        }

        assertEquals(ROUNDS, refused + failed + successful);
        assertTrue(refused > ROUNDS / 10 && successful > ROUNDS / 10, refused + " refused, " + successful + " ran");
    }

    /** Takes the tasks of one case or a few, and damages them in up to three places. */
    private String damaged(SpecCase spec, List<SpecCase> cases, Random random) throws Exception {
        ArrayNode tasks = spec.tasks().deepCopy();
        for (int others = random.nextInt(3); others > 0; others--) {
            SpecCase other = cases.get(random.nextInt(cases.size()));
            if (other.expected().problems().isEmpty() && other.connector().equals(spec.connector())) {
                other.tasks().forEach(task -> tasks.add(task.deepCopy()));
            }
        }
        JsonNode flow = jackson.readTree(SpecFlow.json(spec.connector(), spec.inputType(), tasks, spec.outputType()));
        Mutation mutation = new Mutation(random, FIELDS);
        for (int damages = random.nextInt(4); damages > 0; damages--) {
            JsonNode target = flow.get("tasks");
            boolean whole = target == null || !target.isContainerNode() || random.nextInt(10) == 0;
            mutation.change(whole ? flow : target);
        }
        return flow.toString();
    }

    private void attempt(SpecCase spec, String flow) {
        Workbench bench = new Workbench(spec.options(), 1);
        spec.inputs().forEach(bench::put);
        try {
            FlowDefinition definition = FlowDefinitionJson.read(flow).definition();
            List<Problem> problems = bench.engine().check(definition);
            boolean sound = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            FlowExecution execution = bench.run(definition, spec.inputType());
            assertTrue(sound, () -> "it ran with " + problems);
            account(execution);
        } catch (InvalidFlowException e) {
            assertTrue(!e.errors().isEmpty(), "it was refused without an error");
            refused++;
        }
    }

    private void account(FlowExecution execution) {
        execution
                .error()
                .ifPresent(error -> assertNotEquals(ErrorCode.INTERNAL, error.code(), () -> stack(error.cause())));
        assertTrue(execution.recordsFiltered() <= execution.recordsRead());
        if (execution.isSuccessful()) {
            assertEquals(execution.recordsProcessed(), execution.recordsDropped() + execution.recordsWritten());
            successful++;
        } else {
            failed++;
        }
    }

    private static String stack(Throwable cause) {
        return cause + " at " + List.of(cause.getStackTrace());
    }
}
