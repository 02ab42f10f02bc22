package dev.penstock.state;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.connector.CatalogTable;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.FileType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a manifest as JSON. */
final class TableJson {

    private TableJson() {}

    static void write(JsonGenerator json, CatalogTable table) throws IOException {
        json.writeStringField("database", table.database());
        json.writeStringField("name", table.name());
        json.writeStringField("bucket", table.bucket());
        json.writeStringField("keyPrefix", table.keyPrefix());
        json.writeStringField("fileType", table.fileType().word());
        json.writeArrayFieldStart("columns");
        for (Field column : table.columns().fields()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().name());
            json.writeBooleanField("isKey", column.isKey());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("partitionKeys");
        for (String key : table.partitionKeys()) {
            json.writeString(key);
        }
        json.writeEndArray();
    }

    static CatalogTable read(JsonFields in) throws MalformedStateException {
        CatalogTable table = new CatalogTable(
                in.text("database"),
                in.text("name"),
                in.text("bucket"),
                in.text("keyPrefix"),
                StateReader.worded(FileType.values(), in.text("fileType")),
                columns(in.objects("columns")),
                in.texts("partitionKeys"));
        in.requireNoMore();
        return table;
    }

    private static Schema columns(List<JsonFields> in) throws MalformedStateException {
        List<Field> fields = new ArrayList<>(in.size());
        for (JsonFields column : in) {
            fields.add(new Field(column.text("name"), type(column.text("type")), column.flag("isKey")));
            column.requireNoMore();
        }
        return StateReader.valid(() -> Schema.of(fields));
    }

    private static FieldType type(String name) throws MalformedStateException {
        return StateReader.valid(() -> FieldType.valueOf(name));
    }
}
