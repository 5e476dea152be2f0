package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;

/** Events as another parser reads them back, and a small world to make them in. */
final class Written {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Written() {}

    static World world() {
        var dice = new Dice(3);
        return World.of(Tenant.of(dice.fork("tenant"), "test.example", "Test"), dice);
    }

    static Person person(String mailbox) {
        return Person.of(new Dice(mailbox.length()).fork(mailbox), mailbox + "@test.example", mailbox, Place.LISBON);
    }

    static JsonNode graph(World world, Event event) throws IOException {
        return read(json -> new EventJson(world.tenant()).graph(json, event));
    }

    static JsonNode diagnostics(World world, Event event) throws IOException {
        return read(json -> new EventJson(world.tenant()).diagnostics(json, event));
    }

    private static JsonNode read(Body body) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            body.write(json);
        }
        return MAPPER.readTree(text.toString());
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
