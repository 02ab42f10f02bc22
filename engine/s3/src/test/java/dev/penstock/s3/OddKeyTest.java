package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that a careless client would spell in another way than it was asked to. */
class OddKeyTest extends StoreFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                " a",
                "a+b",
                "a%b",
                "a%20b",
                "a%2Fb",
                "2026-11-20T12:00:00",
                "a:b",
                "Field=value",
                "a=b&c=d",
                "a?b",
                "a#b",
                "a;b,c",
                "a'b\"c",
                "(a)[b]{c}",
                "a*b",
                "a~b!c@d$e",
                "<a>&amp;",
                "\u00E9\u00DF",
                "e\u0301",
                "\u0131\u0130",
                "\u4E2D\u6587",
                "\uD83D\uDE00",
                "...",
                "..a",
                "a.."
            })
    void everyKeyIsPublishedListedReadAndDiscardedAsItIs(String name) throws IOException {
        RunPlace run = new RunPlace("run", bucket, name + "/");
        String key = name + "/run/" + name;
        StagedReference reference;
        try (StagedObject staged = store.stage(run, key)) {
            byte[] bytes = noise(10);
            staged.write(bytes, 0, bytes.length);
            reference = staged.finish();
        }
        assertEquals(List.of(key), raw.uploads(bucket));
        store.publish(reference);
        store.publish(reference);

        assertEquals(List.of(key), keys(""));
        assertEquals(List.of(key), keys(name));
        InputStreamCheck.same(noise(10), object(key));

        store.stage(run, key + "2");
        store.discard(run);
        assertEquals(List.of(), raw.uploads(bucket));
    }
}
