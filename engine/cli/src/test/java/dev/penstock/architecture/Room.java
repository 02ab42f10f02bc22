package dev.penstock.architecture;

import java.util.List;
import java.util.Set;

/**
 * One room of the house: its package, what it may import of the house, and whose third-party packages.
 *
 * @param name the package; its subpackages belong to it unless they are rooms of their own
 * @param mayImport the rooms that it may see
 * @param thirdParty the beginnings of foreign package names that it may see; the JDK is always allowed
 */
record Room(String name, Set<String> mayImport, List<String> thirdParty) {

    private static final String P = "dev.penstock.";
    private static final String INTERNAL = P + "engine.internal.";

    /** The table of docs/architecture.md, from the bottom of the slope to its top. */
    static final List<Room> HOUSE = List.of(
            room("data"),
            room("definition", P + "data"),
            room("connector", P + "data", P + "definition"),
            room("connector.state", P + "data", P + "definition", P + "connector"),
            room("engine.internal.operator", P + "data"),
            room("engine.internal.sink", P + "data", P + "connector", P + "definition"),
            room("engine.internal.plan", P + "data", P + "definition", P + "connector", INTERNAL + "operator"),
            room(
                            "engine",
                            P + "data",
                            P + "definition",
                            P + "connector",
                            P + "connector.state",
                            INTERNAL + "operator",
                            INTERNAL + "sink",
                            INTERNAL + "plan")
                    .with("com.github.benmanes.caffeine.", "dev.failsafe.", "jdk.jfr"),
            room("adapter", P + "data", P + "definition", P + "connector", P + "connector.state"),
            room("state", P + "data", P + "definition", P + "connector", P + "connector.state")
                    .with("com.fasterxml.jackson.core", "javax.sql"),
            room("format.csv", P + "data", P + "connector")
                    .with("org.apache.commons.csv", "org.apache.commons.io.build"),
            room("format.json", P + "data", P + "connector").with("com.fasterxml.jackson.core"),
            room("format.parquet.input", P + "data", P + "connector")
                    .with(
                            "org.apache.parquet.",
                            "shaded.parquet.org.apache.thrift.",
                            "org.xerial.snappy",
                            "com.github.luben.zstd"),
            room("format.parquet", P + "data", P + "connector", P + "format.parquet.input")
                    .with(
                            "org.apache.parquet.",
                            "shaded.parquet.org.apache.thrift.",
                            "org.xerial.snappy",
                            "com.github.luben.zstd"),
            room("s3", P + "data", P + "definition", P + "connector").with("software.amazon.awssdk."),
            room("testkit", P + "data", P + "definition", P + "connector", P + "connector.state"),
            room("definition.json", P + "definition").with("com.fasterxml.jackson."),
            room("schedule", P + "data", P + "definition", P + "connector", P + "connector.state", P + "engine")
                    .with("org.quartz.", "org.slf4j.", "javax.sql"),
            room(
                    "embedded",
                    P + "data",
                    P + "definition",
                    P + "connector",
                    P + "connector.state",
                    P + "engine",
                    P + "adapter",
                    P + "state",
                    P + "format.csv",
                    P + "format.json",
                    P + "format.parquet",
                    P + "definition.json"),
            room("metrics", P + "engine").with("io.micrometer."),
            room(
                            "cli",
                            P + "definition",
                            P + "connector",
                            P + "connector.state",
                            P + "engine",
                            P + "embedded",
                            P + "s3",
                            P + "schedule",
                            P + "definition.json",
                            P + "data")
                    .with("picocli", "com.fasterxml.jackson."));

    private static Room room(String name, String... mayImport) {
        return new Room(P + name, Set.of(mayImport), List.of());
    }

    private Room with(String... foreign) {
        return new Room(name, mayImport, List.of(foreign));
    }

    /** Whether a class of this room may use a class of a package. */
    boolean mayUse(String foreignPackage) {
        return mayImport.contains(foreignPackage)
                || thirdParty.stream().anyMatch(foreign -> (foreignPackage + ".").startsWith(foreign));
    }
}
