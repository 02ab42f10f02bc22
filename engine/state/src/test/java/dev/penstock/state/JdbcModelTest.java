package dev.penstock.state;

import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGPoolingDataSource;

/** Sessions on PostgreSQL and sessions in memory answer alike, whatever is asked of them. */
@SuppressWarnings("deprecation")
class JdbcModelTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTablesAnswerAsTheBookDoes(long seed) throws Exception {
        PGPoolingDataSource source = POSTGRES.pool(POSTGRES.newSchema());
        Random random = new Random(seed);
        try (ModelPair pair = new ModelPair(new ClosedSessions(source))) {
            for (int i = 0; i < 400; i++) {
                pair.take(random.nextInt(ModelPair.CHOICES));
            }
            pair.assertSameAlsoAfterCrashes(0);
        } finally {
            source.close();
        }
    }

    private record ClosedSessions(PGPoolingDataSource source) implements ModelPair.Sessions {

        @Override
        public StateStore open() throws IOException {
            return JdbcStateStore.open(source, Folders.CLOCK, 10, Duration.ofMinutes(10));
        }

        @Override
        public void crash(StateStore store, int choice) throws IOException {
            store.close();
        }
    }
}
