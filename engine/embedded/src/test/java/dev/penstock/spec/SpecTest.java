package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the spec, run by a real engine from objects to objects. */
class SpecTest {

    @TestFactory
    Stream<DynamicContainer> everyCaseHolds() {
        return SpecFile.all().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(),
                        file.cases().stream().map(spec -> DynamicTest.dynamicTest(spec.name(), () -> holds(spec)))));
    }

    @Test
    void everyNameStandsOnceInItsFile() {
        for (SpecFile file : SpecFile.all()) {
            List<String> names = file.cases().stream().map(SpecCase::name).toList();
            assertEquals(names.stream().distinct().toList(), names, file.name());
        }
    }

    private static void holds(SpecCase spec) {
        String expected = spec.expected().toString();
        assertEquals(expected, SpecRun.plain(spec).seenAs(spec.expected()).toString(), () -> message(spec, "at once"));
        assertEquals(
                expected,
                SpecRun.chopped(spec).seenAs(spec.expected()).toString(),
                () -> message(spec, "in small chunks by three threads"));
    }

    private static String message(SpecCase spec, String how) {
        return "%s.json: \"%s\", run %s\ntasks %s\ninput %s\n"
                .formatted(spec.file(), spec.name(), how, spec.tasks().toPrettyString(), spec.inputs());
    }
}
