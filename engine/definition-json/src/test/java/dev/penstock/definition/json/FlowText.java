package dev.penstock.definition.json;

/** A flow definition as text of which tests exchange parts; single quotes stand for double ones. */
final class FlowText {

    static final String S3_SOURCE = "{'bucketName':'in-bucket','bucketPrefix':'orders'}";
    static final String S3_DESTINATION = "{'bucketName':'out-bucket'}";

    private String name = "'orders'";
    private String trigger = "{'triggerType':'OnDemand'}";
    private String source = source("S3", "S3", S3_SOURCE);
    private String destination = destination("S3", "S3", S3_DESTINATION);
    private String tasks = "{'taskType':'Map_all','sourceFields':[]}";
    private String more = "";

    static String source(String word, String key, String properties) {
        return "{'connectorType':'%s','sourceConnectorProperties':{'%s':%s}}".formatted(word, key, properties);
    }

    static String destination(String word, String key, String properties) {
        return "{'connectorType':'%s','destinationConnectorProperties':{'%s':%s}}".formatted(word, key, properties);
    }

    FlowText name(String json) {
        name = json;
        return this;
    }

    FlowText trigger(String json) {
        trigger = json;
        return this;
    }

    FlowText source(String json) {
        source = json;
        return this;
    }

    FlowText destination(String json) {
        destination = json;
        return this;
    }

    FlowText tasks(String... json) {
        tasks = String.join(",", json);
        return this;
    }

    FlowText more(String members) {
        more = "," + members;
        return this;
    }

    String json() {
        String json = "{'flowName':" + name + ",'triggerConfig':" + trigger + ",'sourceFlowConfig':" + source
                + ",'destinationFlowConfigList':[" + destination + "],'tasks':[" + tasks + "]" + more + "}";
        return json.replace('\'', '"');
    }
}
