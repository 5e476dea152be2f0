package dev.gatehouse.server.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a refusal as tools expect errors of the name that they asked. */
final class RefusalText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NUMBER = Pattern.compile("^AADSTS([0-9]{3,9}):");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RefusalText() {}

    /**
     * As JSON.
     *
     * @param client what the tool calls its request, where it calls it anything
     */
    static String of(Name name, Refusal refusal, Instant now, Optional<String> client) {
        try {
            return JSON.writeValueAsString(
                    switch (name) {
                        case GRAPH -> graph(refusal, now, client);
                        case LOGIN -> oauth(refusal);
                    });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error is JSON", e);
        }
    }

    private static Map<String, Object> graph(Refusal refusal, Instant now, Optional<String> client) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("date", DATE.format(now));
        inner.put("request-id", id);
        inner.put(
                "client-request-id",
                client.filter(given -> ID.matcher(given).matches()).orElse(id));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", refusal.code());
        error.put("message", refusal.message());
        error.put("innerError", inner);
        return Map.of("error", error);
    }

    private static Map<String, Object> oauth(Refusal refusal) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", refusal.error());
        error.put("error_description", refusal.message());
        Matcher number = NUMBER.matcher(refusal.message());
        if (number.find()) {
            error.put("error_codes", List.of(Integer.parseInt(number.group(1))));
        }
        return error;
    }
}
