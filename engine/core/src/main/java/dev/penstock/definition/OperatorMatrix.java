package dev.penstock.definition;

import static dev.penstock.definition.ConnectorOperator.BETWEEN;
import static dev.penstock.definition.ConnectorOperator.CONTAINS;
import static dev.penstock.definition.ConnectorOperator.EQUAL_TO;
import static dev.penstock.definition.ConnectorOperator.GREATER_THAN;
import static dev.penstock.definition.ConnectorOperator.LESS_THAN;
import static dev.penstock.definition.ConnectorOperator.NOT_EQUAL_TO;
import static dev.penstock.definition.ConnectorOperator.PROJECTION;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which operators each source connector knows, as AppFlow's API model lists them. */
final class OperatorMatrix {

    private static final Set<ConnectorOperator> ALL = EnumSet.allOf(ConnectorOperator.class);
    private static final Set<ConnectorOperator> COMMON =
            EnumSet.range(ConnectorOperator.ADDITION, ConnectorOperator.NO_OP);
    private static final Map<ConnectorType, Set<ConnectorOperator>> ROWS = rows();

    private OperatorMatrix() {}

    static Set<ConnectorOperator> of(ConnectorType connector) {
        return ROWS.get(connector);
    }

    private static Map<ConnectorType, Set<ConnectorOperator>> rows() {
        Map<ConnectorType, Set<ConnectorOperator>> rows = new EnumMap<>(ConnectorType.class);
        for (ConnectorType connector : ConnectorType.values()) {
            rows.put(connector, Collections.unmodifiableSet(row(connector)));
        }
        return rows;
    }

    private static Set<ConnectorOperator> row(ConnectorType connector) {
        return switch (connector) {
            case SALESFORCE, SERVICE_NOW, VEEVA, SAP_ODATA, CUSTOM_CONNECTOR -> ALL;
            case S3 -> allBut(CONTAINS);
            case SLACK -> allBut(CONTAINS, NOT_EQUAL_TO);
            case MARKETO -> commonAnd(PROJECTION, LESS_THAN, GREATER_THAN, BETWEEN);
            case ZENDESK -> commonAnd(PROJECTION, GREATER_THAN);
            case DATADOG, DYNATRACE, INFOR_NEXUS -> commonAnd(PROJECTION, EQUAL_TO, BETWEEN);
            case SINGULAR, TRENDMICRO, PARDOT -> commonAnd(PROJECTION, EQUAL_TO);
            case GOOGLE_ANALYTICS -> EnumSet.of(PROJECTION, BETWEEN);
            case AMPLITUDE -> EnumSet.of(BETWEEN);
            case REDSHIFT, SNOWFLAKE, EVENT_BRIDGE, LOOKOUT_METRICS, UPSOLVER, HONEYCODE, CUSTOMER_PROFILES ->
                EnumSet.noneOf(ConnectorOperator.class);
        };
    }

    private static Set<ConnectorOperator> allBut(ConnectorOperator... operators) {
        Set<ConnectorOperator> set = EnumSet.copyOf(ALL);
        set.removeAll(Arrays.asList(operators));
        return set;
    }

    private static Set<ConnectorOperator> commonAnd(ConnectorOperator... operators) {
        Set<ConnectorOperator> set = EnumSet.copyOf(COMMON);
        set.addAll(Arrays.asList(operators));
        return set;
    }
}
