package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleTest {

    private final Idle<String> idle = new Idle<>();

    @Test
    void whatIsTakenIsNotThereAnyMore() {
        assertEquals(Optional.empty(), idle.take());

        idle.give("a");

        assertEquals(Optional.of("a"), idle.take());
        assertEquals(Optional.empty(), idle.take());
    }

    @Test
    void aThreadIsGivenWhatItGaveBackItself() throws InterruptedException {
        idle.give("mine");
        elsewhere(() -> idle.give("another's"));

        assertEquals(Optional.of("mine"), idle.take());
    }

    @Test
    void aThreadThatGaveNothingIsGivenWhatThereIs() throws InterruptedException {
        elsewhere(() -> idle.give("another's"));

        assertEquals(Optional.of("another's"), idle.take());
        assertEquals(Optional.empty(), idle.take());
    }

    @Test
    void whatAThreadGaveBackLastIsItsFirst() {
        idle.give("first");
        idle.give("last");

        assertEquals(Optional.of("last"), idle.take());
    }

    private static void elsewhere(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
    }
}
