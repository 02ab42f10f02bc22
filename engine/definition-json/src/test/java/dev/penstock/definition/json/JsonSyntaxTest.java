package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {

    @TempDir
    private Path folder;

    @Test
    void theMessageOfTheParserIsOneReadableLine() {
        Problem problem = onlyProblem("{\"flowName\": \"a-b\", \"tasks\": [}");

        assertEquals("line 1, column 31: Unexpected close marker '}': expected ']'", problem.found());
        assertEquals("one JSON object", problem.allowed());
    }

    @Test
    void brokenJsonIsOneProblemWithLineAndColumn() {
        Problem problem = onlyProblem("{\n  \"flowName\": oops\n}");

        assertEquals("json.syntax", problem.rule());
        assertTrue(problem.found().startsWith("line 2, column "), problem.found());
        assertTrue(!problem.toString().contains("\n"));
    }

    @Test
    void aMemberThatStandsTwiceIsAProblem() {
        Problem problem = onlyProblem("{\"flowName\":\"ab\",\n\"flowName\":\"cd\"}");

        assertEquals("json.duplicate-member", problem.rule());
        assertTrue(problem.found().startsWith("line 2"), problem.found());
        assertTrue(problem.found().contains("flowName"), problem.found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "[]", "null", "7", "\"x\"", "{} {}", "{}x", "{", "\u0000", "{'a':1}", "{\"a\":NaN}"})
    void whatIsNotOneObjectIsOneProblem(String json) {
        assertEquals(Problem.Severity.ERROR, onlyProblem(json).severity());
    }

    @Test
    void nestingWithoutEndIsOneProblem() {
        assertEquals("json.syntax", onlyProblem("{\"a\":".repeat(100_000)).rule());
        assertEquals("json.syntax", onlyProblem("{\"a\":" + "[".repeat(100_000)).rule());
    }

    @Test
    void aFileMayHaveAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.json"), "\ufeff" + new FlowText().json());

        assertEquals("orders", FlowDefinitionJson.read(file).definition().flowName());
    }

    @Test
    void aFileThatIsNotUtf8IsAProblem() throws IOException {
        byte[] bytes = new FlowText().more("'extra':'\u00e9'").json().getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("flow.json"), bytes);

        InvalidFlowException thrown = assertThrows(InvalidFlowException.class, () -> FlowDefinitionJson.read(file));

        assertEquals("json.encoding", thrown.problems().get(0).rule());
    }

    @Test
    void aFileThatIsNotThereIsNoProblemOfTheDefinition() {
        assertThrows(NoSuchFileException.class, () -> FlowDefinitionJson.read(folder.resolve("absent.json")));
    }

    @Test
    void aPathologicalDefinitionIsRefusedAtOnce() {
        String huge = "x:1".repeat(16_000);
        String members = "'tags':{'" + huge + "':'" + huge + "'},'kmsArn':'arn:aws:kms:" + huge + "','" + huge + "':1,"
                + "'description':'" + huge + "','clientToken':'" + huge + "','flowArn':'" + huge + "',"
                + "'createdAt':'" + huge + "','schemaVersion':" + "9".repeat(900);
        String task = "{'taskType':'" + huge + "','connectorOperator':{'" + huge + "':'" + huge + "','S3':'" + huge
                + "'},'sourceFields':['" + huge + "'],'destinationField':'" + huge + "','taskProperties':{'" + huge
                + "':'x','CONCAT_FORMAT':'" + "${".repeat(50_000) + "'}}";
        String json = new FlowText()
                .name("'" + huge + "'")
                .source(FlowText.source("S3", "S3", "{'bucketName':'" + huge + "'}"))
                .tasks(task)
                .more(members)
                .json();

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            InvalidFlowException thrown = assertThrows(InvalidFlowException.class, () -> FlowDefinitionJson.read(json));
            assertTrue(thrown.problems().size() > 10, thrown::getMessage);
            assertTrue(
                    thrown.getMessage().length() < 20_000,
                    () -> "" + thrown.getMessage().length());
        });
    }

    private static Problem onlyProblem(String json) {
        List<Problem> problems = assertThrows(InvalidFlowException.class, () -> FlowDefinitionJson.read(json))
                .problems();
        assertEquals(1, problems.size());
        return problems.get(0);
    }
}
