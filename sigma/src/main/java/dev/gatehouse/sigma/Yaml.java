package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document as a tree of values that know where they stand. */
public sealed interface Yaml {
    /** Where the value begins. */
    Position at();

    /** How many nodes the value has, those of aliases counted each time. */
    int size();

    /** A scalar, its type resolved by the core schema. */
    record Leaf(Scalar value, Position at) implements Yaml {
        public Leaf {
            requireNonNull(value, "value is null");
            requireNonNull(at, "at is null");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** A sequence. */
    record Items(List<Yaml> items, Position at, int size) implements Yaml {
        public Items {
            items = List.copyOf(items);
            requireNonNull(at, "at is null");
        }
    }

    /** A mapping; keys are unique. */
    record Entries(Map<String, Entry> entries, Position at, int size) implements Yaml {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            requireNonNull(at, "at is null");
        }

        /** The value of a key, if it is there. */
        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /** A value of a mapping, with the place of its key. */
    record Entry(Yaml value, Position keyAt) {
        public Entry {
            requireNonNull(value, "value is null");
            requireNonNull(keyAt, "keyAt is null");
        }
    }

    /** What a value is called in messages. */
    default String kind() {
        return switch (this) {
            case Items items -> "a list";
            case Entries entries -> "a map";
            case Leaf leaf ->
                switch (leaf.value()) {
                    case Scalar.Text text -> "a text";
                    case Scalar.Numeric numeric -> "a number";
                    case Scalar.Bool bool -> "a boolean";
                    case Scalar.Null none -> "null";
                };
        };
    }

    /** The value as maps, lists, strings, booleans, longs and doubles; entries and items that are null are left out. */
    default Optional<Object> plain() {
        return switch (this) {
            case Items items -> {
                List<Object> list = new ArrayList<>();
                items.items().forEach(item -> item.plain().ifPresent(list::add));
                yield Optional.of(list);
            }
            case Entries entries -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.entries()
                        .forEach((key, entry) -> entry.value().plain().ifPresent(value -> map.put(key, value)));
                yield Optional.of(map);
            }
            case Leaf leaf ->
                switch (leaf.value()) {
                    case Scalar.Text text -> Optional.of(text.text());
                    case Scalar.Numeric numeric -> Optional.of(number(numeric.text()));
                    case Scalar.Bool bool -> Optional.of(bool.value());
                    case Scalar.Null none -> Optional.empty();
                };
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notWhole) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException notANumber) {
                return text;
            }
        }
    }
}
