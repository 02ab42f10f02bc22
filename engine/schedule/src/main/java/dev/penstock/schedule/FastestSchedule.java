package dev.penstock.schedule;

import dev.penstock.definition.ConnectorType;
import java.time.Duration;

/** How often a flow may run, by its source: AppFlow's quotas. */
final class FastestSchedule {

    private FastestSchedule() {}

    /** Returns the least time from one run to the next. A source without a published quota has the general one. */
    static Duration of(ConnectorType source) {
        return switch (source) {
            case MARKETO, SINGULAR, TRENDMICRO -> Duration.ofHours(1);
            case AMPLITUDE, GOOGLE_ANALYTICS -> Duration.ofDays(1);
            case S3,
                    DATADOG,
                    DYNATRACE,
                    INFOR_NEXUS,
                    SALESFORCE,
                    PARDOT,
                    SAP_ODATA,
                    SERVICE_NOW,
                    SLACK,
                    VEEVA,
                    ZENDESK,
                    CUSTOM_CONNECTOR,
                    REDSHIFT,
                    SNOWFLAKE,
                    EVENT_BRIDGE,
                    LOOKOUT_METRICS,
                    UPSOLVER,
                    HONEYCODE,
                    CUSTOMER_PROFILES -> Duration.ofMinutes(1);
        };
    }
}
