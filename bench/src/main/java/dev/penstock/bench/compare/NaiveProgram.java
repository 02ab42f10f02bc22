package dev.penstock.bench.compare;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A process of its own: the program that one writes with Commons CSV, a Map for each record, and Jackson. */
public final class NaiveProgram {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private NaiveProgram() {}

    /** Whether there is such a program for a workload: there is none for Parquet. */
    static boolean can(Workload workload) {
        return workload.output() == Workload.Output.CSV || workload.output() == Workload.Output.JSON;
    }

    /** @param arguments the workload, the input and the output */
    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]);
        switch (Workload.of(arguments[0])) {
            case W1 -> wanted(input, output);
            case W2 -> made(input, output);
            case W4 -> wantedJson(input, output);
            case W5 -> contacts(input, output);
            case W3T, W3S, W3P -> throw new IllegalArgumentException("there is no program for " + arguments[0]);
        }
    }

    private static void wanted(Path input, Path output) throws IOException {
        List<String> columns = NaiveRecords.WANTED;
        try (CSVParser parser = parser(input);
                CSVPrinter printer = printer(output, columns)) {
            for (CSVRecord record : parser) {
                Map<String, String> values = record.toMap();
                if (NaiveRecords.isWanted(Integer.parseInt(values.get("l_quantity")), values.get("l_shipdate"))) {
                    printer.printRecord(columns.stream().map(values::get));
                }
            }
        }
    }

    private static void made(Path input, Path output) throws IOException {
        try (CSVParser parser = parser(input);
                SequenceWriter writer = lines(output)) {
            for (CSVRecord record : parser) {
                Map<String, String> values = record.toMap();
                if (!values.get("l_orderkey").isEmpty()) {
                    writer.write(NaiveRecords.made(values));
                }
            }
        }
    }

    private static void wantedJson(Path input, Path output) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(input);
                MappingIterator<Map<String, Object>> values =
                        new ObjectMapper().readerForMapOf(Object.class).readValues(reader);
                SequenceWriter writer = lines(output)) {
            while (values.hasNext()) {
                Map<String, Object> record = values.next();
                if (NaiveRecords.isWanted((Integer) record.get("l_quantity"), (String) record.get("l_shipdate"))) {
                    record.keySet().retainAll(NaiveRecords.WANTED);
                    writer.write(record);
                }
            }
        }
    }

    private static void contacts(Path input, Path output) throws IOException {
        List<String> columns = NaiveRecords.CONTACT;
        try (CSVParser parser = parser(input);
                CSVPrinter printer = printer(output, columns)) {
            for (CSVRecord record : parser) {
                Map<String, String> values = NaiveRecords.masked(record.toMap());
                printer.printRecord(columns.stream().map(values::get));
            }
        }
    }

    private static CSVParser parser(Path input) throws IOException {
        return CSVParser.parse(Files.newBufferedReader(input), CSV);
    }

    private static CSVPrinter printer(Path output, List<String> columns) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(output);
        return CSV.builder()
                .setHeader(columns.toArray(String[]::new))
                .setSkipHeaderRecord(false)
                .get()
                .print(writer);
    }

    private static SequenceWriter lines(Path output) throws IOException {
        return new ObjectMapper().writer().withRootValueSeparator("\n").writeValues(Files.newBufferedWriter(output));
    }
}
