package dev.penstock.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.quartz.JobKey;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/**
 * Quartz's statements for PostgreSQL, without the alarms that this process leaves to others: whoever sets an alarm looks
 * at once for the next one and so would take its own again, each time before another process has seen it. A trigger has
 * the key of its job.
 */
final class ClusterDelegate extends PostgreSQLDelegate {

    private final KnownElsewhere elsewhere;

    ClusterDelegate(KnownElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public List<TriggerKey> selectTriggerToAcquire(
            Connection connection, long noLaterThan, long noEarlierThan, int most) throws SQLException {
        List<TriggerKey> found = new ArrayList<>(
                super.selectTriggerToAcquire(connection, noLaterThan, noEarlierThan, most + elsewhere.size()));
        found.removeIf(trigger -> elsewhere.contains(new JobKey(trigger.getName(), trigger.getGroup())));
        return found.subList(0, Math.min(most, found.size()));
    }
}
