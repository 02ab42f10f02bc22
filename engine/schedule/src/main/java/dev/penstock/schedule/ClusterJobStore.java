package dev.penstock.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.quartz.JobPersistenceException;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/**
 * Alarms in PostgreSQL, which several processes share.
 *
 * <p>It takes its connections from the data source that it is given: Quartz's own way is by name, through a map that
 * lasts as long as the JVM.
 */
// Quartz overrides a generic method of its own by a raw one.
@SuppressWarnings("unchecked")
final class ClusterJobStore extends JobStoreTX {

    private final DataSource database;

    ClusterJobStore(DataSource database, String tablePrefix, Duration checkIn) throws InvalidConfigurationException {
        this.database = database;
        setDataSource("penstock");
        setTablePrefix(tablePrefix);
        setDriverDelegateClass(PostgreSQLDelegate.class.getName());
        setIsClustered(true);
        setClusterCheckinInterval(checkIn.toMillis());
        setUseProperties("true");
        setMakeThreadsDaemons(true);
        // Without it two processes can take the same trigger: https://github.com/quartz-scheduler/quartz/issues/107
        setAcquireTriggersWithinLock(true);
    }

    @Override
    protected Connection getConnection() throws JobPersistenceException {
        try {
            Connection connection = getAttributeRestoringConnection(database.getConnection());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new JobPersistenceException("the database of the alarms gives no connection: " + e.getMessage(), e);
        }
    }
}
