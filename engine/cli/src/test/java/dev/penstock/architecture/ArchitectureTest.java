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

    private static Map<String, Set<String>> parse(String report) {
        Map<String, Set<String>> imports = new TreeMap<>();
        String from = null;
        for (String line : report.split("\\R")) {
            String[] words = line.strip().split(" +");
            if (line.startsWith("      ") && words.length >= 2 && words[0].equals("->") && from != null) {
                if (!words[1].startsWith("java.") && !words[1].startsWith("com.sun.")) {
                    imports.computeIfAbsent(from, name -> new TreeSet<>()).add(words[1]);
                }
            } else if (line.startsWith("   ") && words.length >= 1 && words[0].startsWith("dev.penstock.")) {
                from = words[0];
                imports.computeIfAbsent(from, name -> new TreeSet<>());
            }
        }
        return imports;
    }
}
