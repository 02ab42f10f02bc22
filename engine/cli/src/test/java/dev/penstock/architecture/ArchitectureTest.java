package dev.penstock.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the table of docs/architecture.md: who may import whom. */
class ArchitectureTest {

    @Test
    void everyRoomImportsOnlyWhatItMay() throws Exception {
        List<String> breaches = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : imports().entrySet()) {
            Room room = roomOf(entry.getKey());
            for (String imported : entry.getValue()) {
                if (!imported.equals(entry.getKey()) && !room.mayUse(imported)) {
                    breaches.add(entry.getKey() + " -> " + imported);
                }
            }
        }
        assertEquals(List.of(), breaches, "imports that docs/architecture.md does not allow");
    }

    @Test
    void importsAreSeen() throws Exception {
        assertTrue(imports().get("dev.penstock.engine").contains("dev.penstock.engine.internal.plan"));
        assertTrue(imports().get("dev.penstock.engine").contains("com.github.benmanes.caffeine.cache"));
        assertTrue(imports().get("dev.penstock.engine.internal.operator").contains("dev.penstock.data"));
    }

    @Test
    void everyPackageIsARoomAndEveryRoomIsThere() throws Exception {
        Set<String> rooms = Room.HOUSE.stream().map(Room::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rooms, imports().keySet());
    }

    @Test
    void noRoomCanSeeOneThatSeesIt() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (Room room : Room.HOUSE) {
            assertTrue(
                    seen.keySet().containsAll(room.mayImport()),
                    room.name() + " imports a room that stands above it in the table");
            seen.put(room.name(), room.mayImport());
        }
    }

    @Test
    void thePublicFaceShowsNoThirdParty() throws Exception {
        List<String> core = List.of("dev.penstock.data", "dev.penstock.definition", "dev.penstock.connector");
        for (String name : core) {
            for (String imported : imports().get(name)) {
                assertTrue(imported.startsWith("dev.penstock."), name + " -> " + imported);
            }
        }
    }

    private static Room roomOf(String packageName) {
        return Room.HOUSE.stream()
                .filter(room -> room.name().equals(packageName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(packageName + " is no room of docs/architecture.md"));
    }

    /** Returns for each package of ours the packages outside the JDK that its classes use. */
    private static Map<String, Set<String>> imports() throws Exception {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        List<String> arguments = new ArrayList<>(
                List.of("--multi-release", "base", "--ignore-missing-deps", "-verbose:package", "-filter:none", "-cp"));
        arguments.add(System.getProperty("java.class.path"));
        arguments.addAll(classFolders());
        int status = jdeps.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
        assertEquals(0, status, out.toString());
        return parse(out.toString());
    }

    /** Returns where our modules keep their classes: folders in a build of all modules, jars otherwise. */
    private static List<String> classFolders() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("classes") || entry.contains("penstock-"))
                .filter(entry -> !entry.contains("test-classes") && Files.exists(Path.of(entry)))
                .toList();
    }

    /** Reads lines of the form {@code package -> package archive}. */
    private static Map<String, Set<String>> parse(String report) {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (String line : report.split("\\R")) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 3 && words[0].startsWith("dev.penstock.") && words[1].equals("->")) {
                Set<String> imported = imports.computeIfAbsent(words[0], name -> new TreeSet<>());
                if (!words[2].startsWith("java.") && !words[2].equals(words[0])) {
                    imported.add(words[2]);
                }
            }
        }
        return imports;
    }
}
