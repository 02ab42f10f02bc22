package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection is lost at the end of a transaction, so that the answer of the database does not arrive. */
class LostConnectionTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    /** What happens at the next end of a transaction. */
    private enum Loss {
        NONE,
        BEFORE,
        AFTER
    }

    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NONE);
    private DataSource source;

    @BeforeEach
    void newSchema() throws Exception {
        source = losing(Postgres.source(POSTGRES.url(POSTGRES.newSchema())));
    }

    @Test
    void aCommitThatHappenedIsNotAFailure() throws IOException {
        try (StateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "a"));
            next.set(Loss.AFTER);
            store.commit(manifest(asked("orders", "a"), NOON));

            assertEquals(List.of(manifest(asked("orders", "a"), NOON)), store.unfinished());
        }
    }

    @Test
    void aCommitThatDidNotHappenIsAFailureAndMayBeTriedAgain() throws IOException {
        try (StateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "a"));
            next.set(Loss.BEFORE);
            assertThrows(IOException.class, () -> store.commit(manifest(asked("orders", "a"), NOON)));
            assertEquals(List.of(), store.unfinished());

            store.commit(manifest(asked("orders", "a"), NOON));

            assertEquals(1, store.unfinished().size());
        }
    }

    @Test
    void aBeginThatHappenedIsNotAFailure() throws IOException {
        try (StateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "first"));
            next.set(Loss.AFTER);
            store.begin(exclusive("orders", "a"));

            assertThrows(RunRefusedException.class, () -> store.begin(exclusive("orders", "b")));
        }
    }

    private DataSource losing(DataSource whole) {
        return (DataSource) Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, values) -> {
                    Object result = call(() -> method.invoke(whole, values));
                    return result instanceof Connection connection ? losing(connection) : result;
                });
    }

    private Connection losing(Connection whole) {
        return (Connection) Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, values) -> {
                    boolean isEnd = method.getName().equals("commit");
                    Loss loss = isEnd ? next.getAndSet(Loss.NONE) : Loss.NONE;
                    if (loss == Loss.BEFORE) {
                        whole.close();
                        throw new SQLException("the connection is lost", "08006");
                    }
                    Object result = call(() -> method.invoke(whole, values));
                    if (loss == Loss.AFTER) {
                        whole.close();
                        throw new SQLException("the connection is lost", "08006");
                    }
                    return result;
                });
    }

    /** A call by reflection. */
    private interface Call {

        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
