package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events that are JSON objects, read straight from their UTF-8 bytes. Every field name resolves. A name is a path: a dot
 * goes into an object, or is a part of a key that has it; lists are walked. A list of single values gives one value each;
 * an object, or a list that holds more than single values or none, gives its JSON text.
 *
 * <p>Resolve (that is, compile) first and make readers then.
 */
public final class JsonEvents implements FieldResolver {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    @Override
    public Optional<Field> resolve(String name) {
        return Optional.of(fields.computeIfAbsent(name, key -> new Field(key, fields.size(), Field.UNGROUPED, false)));
    }

    /** A reader for one thread, of the fields that have been resolved until now. */
    public JsonEvent reader() {
        return new JsonEvent(JsonKeys.of(fields.keySet()), fields.size());
    }

    /** The values of a field of an event that was read, as texts, such as a correlation groups by; null is none. */
    public List<String> texts(JsonEvent event, String name) {
        Optional<Field> field = Optional.ofNullable(fields.get(name));
        List<String> texts = new ArrayList<>();
        Value value = new Value();
        int slot = field.map(Field::slot).orElse(0);
        int count = field.isPresent() ? event.count(slot, Event.WHOLE) : 0;
        for (int i = 0; i < count; i++) {
            event.value(slot, Event.WHOLE, i, value);
            if (value.kind() != Value.Kind.NULL) {
                texts.add(value.text());
            }
        }
        return texts;
    }
}
