package dev.penstock.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.SourceFlow;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What applications have said of their fields, kept for an hour as AppFlow does. Used by several threads.
 *
 * <p>Files of S3 are looked at in every run: what fields they have is in them, and asking costs little.
 */
final class SchemaCache {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_SCHEMAS = 1_000;

    private final Clock clock;
    private Cache<Key, SourceSchema> schemas;

    /** @param clock tells when an hour is over */
    SchemaCache(Clock clock) {
        this.clock = clock;
    }

    private record Key(SourceFlow flow, boolean everyField) {}

    /** Returns a source that asks for its fields only if they are not known. */
    SourceConnector keep(SourceFlow flow, SourceConnector source) {
        return flow.connectorType() == ConnectorType.S3 ? source : new Kept(flow, source);
    }

    void reset() {
        cache().invalidateAll();
    }

    private SourceSchema describe(Key key, SourceConnector source) throws IOException {
        SourceSchema known = cache().getIfPresent(key);
        if (known == null) {
            known = source.describe(key.everyField());
            cache().put(key, known);
        }
        return known;
    }

    /** Makes the cache when it is needed first: flows over files never need it. */
    private synchronized Cache<Key, SourceSchema> cache() {
        if (schemas == null) {
            schemas = Caffeine.newBuilder()
                    .maximumSize(MOST_SCHEMAS)
                    .expireAfterWrite(KEPT)
                    .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                    .executor(Runnable::run)
                    .build();
        }
        return schemas;
    }

    /** A source of an application. */
    private final class Kept implements SourceConnector {

        private final SourceFlow flow;
        private final SourceConnector source;

        Kept(SourceFlow flow, SourceConnector source) {
            this.flow = flow;
            this.source = source;
        }

        @Override
        public SourceSchema describe(boolean everyField) throws IOException {
            return SchemaCache.this.describe(new Key(flow, everyField), source);
        }

        @Override
        public RecordReader open(Schema schema, List<Condition> filters) throws IOException {
            return source.open(schema, filters);
        }

        @Override
        public RecordReader open(Schema schema, List<Condition> filters, int chunkBytes) throws IOException {
            return source.open(schema, filters, chunkBytes);
        }
    }
}
