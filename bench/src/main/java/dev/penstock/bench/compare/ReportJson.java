package dev.penstock.bench.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** All results as one JSON object: every run of every program, and the ratios. */
final class ReportJson {

    private ReportJson() {}

    static String of(double scale, int rounds, List<Result> results) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("scale", scale);
        json.put("rounds", rounds);
        ArrayNode workloads = json.putArray("workloads");
        results.forEach(result -> workloads.add(workload(result)));
        return json.toPrettyString();
    }

    private static ObjectNode workload(Result result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("workload", result.workload().word());
        json.put("title", result.workload().title());
        if (result.isRefused()) {
            return json.put("refusal", result.refusal());
        }
        json.put("inputBytes", result.inputBytes());
        json.put("outputBytes", result.outputBytes());
        json.put("records", result.records());
        ArrayNode programs = json.putArray("programs");
        result.runs().forEach(runs -> programs.add(runs(runs)));
        ArrayNode ratios = json.putArray("ratios");
        for (Runs ours : result.ours()) {
            for (Runs other : result.others(ours)) {
                ObjectNode ratio = ratios.addObject();
                ratio.put("to", other.program()).put("threads", ours.threads());
                ratio.set("wall", spread(ours.ratio(other, Runs.WALL_SECONDS)));
                ratio.set("cpu", spread(ours.ratio(other, Runs.CPU_SECONDS)));
                ratio.set("peak", spread(ours.ratio(other, Runs.PEAK_MIB)));
            }
        }
        return json;
    }

    private static ObjectNode runs(Runs runs) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("program", runs.program()).put("threads", Math.max(1, runs.threads()));
        ArrayNode list = json.putArray("runs");
        for (Measurement run : runs.measurements()) {
            list.addObject()
                    .put("wallNanos", run.wallNanos())
                    .put("cpuNanos", run.cpuNanos())
                    .put("peakBytes", run.peakBytes());
        }
        return json;
    }

    private static ObjectNode spread(Spread spread) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("min", spread.least())
                .put("median", spread.median())
                .put("max", spread.most());
    }
}
