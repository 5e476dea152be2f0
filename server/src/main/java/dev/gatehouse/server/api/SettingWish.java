package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody wants set, or says to it: an object with members of certain names. */
record SettingWish(JsonNode body) {
    static final int LONGEST = 300;
    static final int LONGEST_REASON = 2_000;

    /** Reads a body that has no other members. */
    static SettingWish of(@Nullable JsonNode body, String... members) {
        Set<String> names = new TreeSet<>(Set.of(members));
        if (body == null || !body.isObject()) {
            throw Problems.malformed("Send an object with " + String.join(", ", names) + ".")
                    .thrown();
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw Problems.malformed("The members of the object are " + String.join(", ", names) + ".")
                        .thrown();
            }
        });
        return new SettingWish(body);
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    /** Why; nobody changes anything without a reason. */
    String reason() {
        return text("reason", LONGEST_REASON);
    }

    /** A text that must be there. */
    String text(String name) {
        return text(name, LONGEST);
    }

    private String text(String name, int most) {
        return text(name, body.path(name), most);
    }

    private static String text(String name, JsonNode value, int most) {
        return Given.text(name, value.isTextual() ? value.textValue() : "", most);
    }

    /** Texts, at most so many. */
    List<String> texts(String name, int most) {
        JsonNode list = body.path(name);
        if (!list.isArray() || list.size() > most) {
            throw Parameters.wrong(name, "a list of at most " + most + " texts");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(text(name, value, LONGEST)));
        return texts;
    }

    /** A number above 0. */
    double number(String name, double most) {
        JsonNode value = body.path(name);
        if (!value.isNumber() || !(value.doubleValue() > 0 && value.doubleValue() <= most)) {
            throw Parameters.wrong(name, "a number above 0, at most " + (long) most);
        }
        return value.doubleValue();
    }

    /** A point in time, where it is said. */
    Optional<Instant> time(String name) {
        return has(name) ? Optional.of(Parameters.time(name, body.path(name).asText())) : Optional.empty();
    }

    /** The version that was seen, where it is said. */
    OptionalLong version() {
        JsonNode version = body.path("version");
        if (version.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 0) {
            throw Parameters.wrong("version", "a whole number from 0 on");
        }
        return OptionalLong.of(version.longValue());
    }
}
