package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it. */
@Schema(name = "Event")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        @Schema(description = "Names the event for good: GET /api/v1/events/{id}.")
        String key,

        @Schema(description = "When it happened; absent where the record does not say.") @Nullable
        Instant time,

        String table,
        String id,

        @Schema(description = "When Gatehouse took it in.") Instant received,

        String source,
        String origin,
        long position,
        String shape,

        @Schema(description = "Who acted: an object id, or the name of who has none.")
        String principal,

        String principalName,

        @Schema(description = "Ids and names of whom else the record speaks, in lower case.")
        String others,

        String address,
        String operation,
        String application,
        String result,

        @Schema(description = "The record itself: JSON where it is, else a text.") @Nullable
        Object raw,

        @Schema(description = "Other records of the same event.") @Nullable
        List<Object> also) {
    /** A record that is nested as deep as one can be read could not be written within an answer: it is shown as text. */
    private static final int MOST_NESTED = 900;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTED)
                            .build())
                    .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** The whole event. */
    static EventView of(EventRow row) {
        return of(
                row,
                value(row.raw()),
                row.also().isEmpty()
                        ? null
                        : row.also().stream().map(EventView::value).toList());
    }

    /** The event without its records. */
    static EventView outline(EventRow row) {
        return of(row, null, null);
    }

    private static EventView of(EventRow row, @Nullable Object raw, @Nullable List<Object> also) {
        return new EventView(
                new EventKey(row.identity(), row.location()).text(),
                row.time() == Row.NO_TIME ? null : instant(row.time()),
                row.table(),
                row.id(),
                instant(row.received()),
                row.source(),
                row.origin(),
                row.position(),
                row.shape(),
                row.principal(),
                row.principalName(),
                row.others(),
                row.address(),
                row.operation(),
                row.application(),
                row.result(),
                raw,
                also);
    }

    /** A time in microseconds since the epoch. */
    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** What a text of JSON says; a text that is none as it is. */
    static Object value(String raw) {
        try {
            JsonNode node = JSON.readValue(raw);
            return node == null || node.isMissingNode() ? raw : node;
        } catch (JsonProcessingException e) {
            return raw;
        }
    }
}
