package dev.penstock.definition;

import java.util.Set;

/**
 * The systems that AppFlow moves records from and to.
 *
 * <p>A connector has two spellings: the {@linkplain #word() word} is the value of {@code connectorType}, the
 * {@linkplain #key() key} names its properties and its operators. They differ for three connectors.
 */
public enum ConnectorType implements Worded {
    SALESFORCE("Salesforce"),
    SINGULAR("Singular"),
    SLACK("Slack"),
    REDSHIFT("Redshift"),
    S3("S3"),
    MARKETO("Marketo"),
    GOOGLE_ANALYTICS("Googleanalytics", "GoogleAnalytics"),
    ZENDESK("Zendesk"),
    SERVICE_NOW("Servicenow", "ServiceNow"),
    DATADOG("Datadog"),
    TRENDMICRO("Trendmicro"),
    SNOWFLAKE("Snowflake"),
    DYNATRACE("Dynatrace"),
    INFOR_NEXUS("Infornexus", "InforNexus"),
    AMPLITUDE("Amplitude"),
    VEEVA("Veeva"),
    EVENT_BRIDGE("EventBridge"),
    LOOKOUT_METRICS("LookoutMetrics"),
    UPSOLVER("Upsolver"),
    HONEYCODE("Honeycode"),
    CUSTOMER_PROFILES("CustomerProfiles"),
    SAP_ODATA("SAPOData"),
    CUSTOM_CONNECTOR("CustomConnector"),
    PARDOT("Pardot");

    private final String word;
    private final String key;

    ConnectorType(String both) {
        this(both, both);
    }

    ConnectorType(String word, String key) {
        this.word = word;
        this.key = key;
    }

    @Override
    public String word() {
        return word;
    }

    /** Returns the name of this connector's member in connector properties and in {@code connectorOperator}. */
    public String key() {
        return key;
    }

    /** Returns the operators that tasks may use when this connector is the source; empty if it cannot be one. */
    public Set<ConnectorOperator> operators() {
        return OperatorMatrix.of(this);
    }
}
