package dev.penstock.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.quartz.JobPersistenceException;
import org.quartz.impl.jdbcjobstore.DriverDelegate;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.NoSuchDelegateException;

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
    private final KnownElsewhere elsewhere;
    private Optional<DriverDelegate> delegate = Optional.empty();

    ClusterJobStore(DataSource database, String tablePrefix, Duration checkIn, KnownElsewhere elsewhere)
            throws InvalidConfigurationException {
        this.database = database;
        this.elsewhere = elsewhere;
        setDataSource("penstock");
        setTablePrefix(tablePrefix);
        setIsClustered(true);
        setClusterCheckinInterval(checkIn.toMillis());
        setUseProperties("true");
        setMakeThreadsDaemons(true);
        // Without it two processes can take the same trigger: https://github.com/quartz-scheduler/quartz/issues/107
        setAcquireTriggersWithinLock(true);
    }

    /** Quartz makes it by the name of its class, without what ours leaves out. */
    @Override
    protected synchronized DriverDelegate getDelegate() throws NoSuchDelegateException {
        if (delegate.isEmpty()) {
            DriverDelegate made = new ClusterDelegate(elsewhere);
            made.initialize(
                    getLog(),
                    getTablePrefix(),
                    getInstanceName(),
                    getInstanceId(),
                    getClassLoadHelper(),
                    canUseProperties(),
                    null);
            delegate = Optional.of(made);
        }
        return delegate.get();
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
