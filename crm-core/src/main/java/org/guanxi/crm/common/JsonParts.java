package org.guanxi.crm.common;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * An object of values of known forms, to be written.
 *
 * @param parts the values by property, in the order in which they are written
 * @param forms the form of each
 */
record JsonParts(Map<String, Object> parts, Map<String, ? extends JsonForm<?>> forms) {

    /** Writes each part by what its form has found to write it with. */
    static final class Serializer extends StdSerializer<JsonParts> {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(JsonParts.class);
        }

        @Override
        public void serialize(JsonParts value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(value);
            for (Map.Entry<String, Object> part : value.parts().entrySet()) {
                JsonForm<?> form = Objects.requireNonNull(value.forms().get(part.getKey()), "every part has a form");
                json.writeFieldName(part.getKey());
                form.serializer(provider).serialize(part.getValue(), json, provider);
            }
            json.writeEndObject();
        }
    }
}
