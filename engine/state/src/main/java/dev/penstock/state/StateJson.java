package dev.penstock.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes one JSON object, in ASCII: so that half a surrogate pair in a text comes back as it was. */
final class StateJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private StateJson() {}

    /** Writes the fields of an object. */
    interface Body {

        void write(StateWriter out) throws IOException;
    }

    static byte[] write(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(new StateWriter(json));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
