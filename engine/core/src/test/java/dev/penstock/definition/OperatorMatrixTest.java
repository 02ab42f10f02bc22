package dev.penstock.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorMatrixTest {

    private static final ConnectorOperator[] COLUMNS = {
        ConnectorOperator.PROJECTION,
        ConnectorOperator.EQUAL_TO,
        ConnectorOperator.NOT_EQUAL_TO,
        ConnectorOperator.LESS_THAN,
        ConnectorOperator.LESS_THAN_OR_EQUAL_TO,
        ConnectorOperator.GREATER_THAN,
        ConnectorOperator.GREATER_THAN_OR_EQUAL_TO,
        ConnectorOperator.BETWEEN,
        ConnectorOperator.CONTAINS
    };
    private static final Set<ConnectorOperator> COMMON = EnumSet.complementOf(EnumSet.copyOf(Set.of(COLUMNS)));

    /** One letter for each column, then one for the twelve that most connectors have in common. */
    @ParameterizedTest
    @CsvSource({
        "S3, S3, S3, yyyyyyyyn y",
        "SALESFORCE, Salesforce, Salesforce, yyyyyyyyy y",
        "SERVICE_NOW, Servicenow, ServiceNow, yyyyyyyyy y",
        "VEEVA, Veeva, Veeva, yyyyyyyyy y",
        "SAP_ODATA, SAPOData, SAPOData, yyyyyyyyy y",
        "CUSTOM_CONNECTOR, CustomConnector, CustomConnector, yyyyyyyyy y",
        "SLACK, Slack, Slack, yynyyyyyn y",
        "MARKETO, Marketo, Marketo, ynnynynyn y",
        "ZENDESK, Zendesk, Zendesk, ynnnnynnn y",
        "DATADOG, Datadog, Datadog, yynnnnnyn y",
        "DYNATRACE, Dynatrace, Dynatrace, yynnnnnyn y",
        "INFOR_NEXUS, Infornexus, InforNexus, yynnnnnyn y",
        "SINGULAR, Singular, Singular, yynnnnnnn y",
        "TRENDMICRO, Trendmicro, Trendmicro, yynnnnnnn y",
        "PARDOT, Pardot, Pardot, yynnnnnnn y",
        "GOOGLE_ANALYTICS, Googleanalytics, GoogleAnalytics, ynnnnnnyn n",
        "AMPLITUDE, Amplitude, Amplitude, nnnnnnnyn n",
        "REDSHIFT, Redshift, Redshift, nnnnnnnnn n",
        "SNOWFLAKE, Snowflake, Snowflake, nnnnnnnnn n",
        "EVENT_BRIDGE, EventBridge, EventBridge, nnnnnnnnn n",
        "LOOKOUT_METRICS, LookoutMetrics, LookoutMetrics, nnnnnnnnn n",
        "UPSOLVER, Upsolver, Upsolver, nnnnnnnnn n",
        "HONEYCODE, Honeycode, Honeycode, nnnnnnnnn n",
        "CUSTOMER_PROFILES, CustomerProfiles, CustomerProfiles, nnnnnnnnn n"
    })
    void everyConnectorHasItsWordsAndItsOperators(ConnectorType connector, String word, String key, String row) {
        Set<ConnectorOperator> expected = EnumSet.noneOf(ConnectorOperator.class);
        for (int i = 0; i < COLUMNS.length; i++) {
            if (row.charAt(i) == 'y') {
                expected.add(COLUMNS[i]);
            }
        }
        if (row.endsWith("y")) {
            expected.addAll(COMMON);
        }

        assertEquals(expected, connector.operators());
        assertEquals(word, connector.word());
        assertEquals(key, connector.key());
    }

    @Test
    void thereAreTwentyFourConnectorsAndTwelveCommonOperators() {
        assertEquals(24, ConnectorType.values().length);
        assertEquals(12, COMMON.size());
    }

    @ParameterizedTest
    @EnumSource(ConnectorType.class)
    void theSetOfOperatorsCannotBeChanged(ConnectorType connector) {
        assertThrows(
                UnsupportedOperationException.class, () -> connector.operators().add(ConnectorOperator.NO_OP));
    }

    @ParameterizedTest
    @EnumSource(TaskType.class)
    void noOperatorFitsTwoKindsExceptNone(TaskType type) {
        Set<ConnectorOperator> fitting = OperatorRules.of(type);
        for (TaskType other : TaskType.values()) {
            if (other != type && !fitting.contains(ConnectorOperator.NO_OP)) {
                Set<ConnectorOperator> both = EnumSet.copyOf(fitting);
                both.retainAll(OperatorRules.of(other));
                assertEquals(Set.of(), both);
            }
        }
    }

    @Test
    void aFilterWithoutOperatorIsRefusedInTheWordsOfAppFlow() {
        Problem problem = OperatorRules.check(ConnectorType.S3, TaskType.FILTER, ConnectorOperator.NO_OP, "x")
                .orElseThrow();

        assertEquals(
                "The operator NO_OP is not valid for filtering tasks.  The task sourceConnectorType is FILTERING and the"
                        + " task operator is NO_OP",
                problem.found());
        assertEquals("task.operator", problem.rule());
    }

    @Test
    void anOperatorThatTheSourceDoesNotKnowIsRefusedWithTheOnesItKnows() {
        Problem problem = OperatorRules.check(ConnectorType.ZENDESK, TaskType.FILTER, ConnectorOperator.CONTAINS, "x")
                .orElseThrow();

        assertTrue(problem.found().contains("CONTAINS"));
        assertTrue(problem.found().contains("Zendesk"));
        assertEquals("PROJECTION, GREATER_THAN", problem.allowed());
    }

    @Test
    void noOperatorIsFineWithASourceThatHasNoWordForIt() {
        assertEquals(
                Optional.empty(),
                OperatorRules.check(ConnectorType.AMPLITUDE, TaskType.MAP, ConnectorOperator.NO_OP, "x"));
        assertTrue(OperatorRules.checkWritten(ConnectorType.AMPLITUDE, TaskType.MAP, ConnectorOperator.NO_OP, "x")
                .isPresent());
    }
}
