package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A JSON object of which every field is asked for, and is what was expected. */
final class Strict {
    private final String what;
    private final ObjectNode node;
    private final Set<String> read = new HashSet<>();

    private Strict(String what, ObjectNode node) {
        this.what = what;
        this.node = node;
    }

    static Strict of(String what, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new Strict(what, object);
        }
        throw unreadable(what, "no object");
    }

    /** Nothing else is in it. */
    void end() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw unreadable(what, "nobody knows its field '" + name + "'");
            }
        });
    }

    String text(String name) {
        return textIfAny(name).orElseThrow(() -> missing(name));
    }

    Optional<String> textIfAny(String name) {
        return value(name).map(value -> {
            if (!value.isTextual()) {
                throw unreadable(what, "'" + name + "' is no text");
            }
            return value.textValue();
        });
    }

    long number(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw unreadable(what, "'" + name + "' is no whole number");
        }
        return value.longValue();
    }

    Optional<Long> numberIfAny(String name) {
        return value(name).isPresent() ? Optional.of(number(name)) : Optional.empty();
    }

    int count(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isBoolean()) {
            throw unreadable(what, "'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    Instant moment(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> momentIfAny(String name) {
        return textIfAny(name).map(Instant::parse);
    }

    Duration span(String name) {
        return Duration.parse(text(name));
    }

    Optional<Duration> spanIfAny(String name) {
        return textIfAny(name).map(Duration::parse);
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    Optional<LocalDate> dayIfAny(String name) {
        return textIfAny(name).map(LocalDate::parse);
    }

    PrincipalId principal(String name) {
        return PrincipalId.of(text(name));
    }

    Set<PrincipalId> principals(String name) {
        Set<PrincipalId> found = new HashSet<>();
        texts(name).forEach(text -> found.add(PrincipalId.of(text)));
        return found;
    }

    UUID id(String name) {
        return id(name, text(name));
    }

    Optional<UUID> idIfAny(String name) {
        return textIfAny(name).map(text -> id(name, text));
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return one(name, type, text(name));
    }

    <E extends Enum<E>> Optional<E> oneIfAny(String name, Class<E> type) {
        return textIfAny(name).map(text -> one(name, type, text));
    }

    <E extends Enum<E>> Set<E> some(String name, Class<E> type) {
        Set<E> found = new HashSet<>();
        texts(name).forEach(text -> found.add(one(name, type, text)));
        return found;
    }

    <T> T object(String name, Function<Strict, T> reading) {
        return objectIfAny(name, reading).orElseThrow(() -> missing(name));
    }

    <T> Optional<T> objectIfAny(String name, Function<Strict, T> reading) {
        return value(name).map(value -> whole(name, value, reading));
    }

    <T> List<T> objects(String name, Function<Strict, T> reading) {
        List<T> all = new ArrayList<>();
        items(name).forEach(item -> all.add(whole(name, item, reading)));
        return all;
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isTextual()) {
                throw unreadable(what, "'" + name + "' is no list of texts");
            }
            all.add(item.textValue());
        }
        return all;
    }

    StoreException unknown(String name, String value) {
        return unreadable(what, "'" + name + "' is none of those that there are: " + value);
    }

    private JsonNode items(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isArray()) {
            throw unreadable(what, "'" + name + "' is no list");
        }
        return value;
    }

    private <T> T whole(String name, JsonNode value, Function<Strict, T> reading) {
        Strict object = of(what + ", '" + name + "'", value);
        T result = reading.apply(object);
        object.end();
        return result;
    }

    private <E extends Enum<E>> E one(String name, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(name, text));
    }

    private UUID id(String name, String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw unreadable(what, "'" + name + "' is no id");
        }
        return id;
    }

    private Optional<JsonNode> value(String name) {
        read.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private StoreException missing(String name) {
        return unreadable(what, "it lacks '" + name + "'");
    }

    private static StoreException unreadable(String what, String why) {
        return new StoreException(Code.INTERNAL, what + " that cannot be read: " + why);
    }
}
