package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events for tests: single fields {@code f0..f5} of any number of values, and a list of elements whose fields are
 * {@code g0..g2}. A value that is null in Java is null in the event.
 */
final class World implements FieldResolver {
    static final int SINGLE = 6;
    static final int GROUPED = 3;
    private static final int GROUP = 0;

    /** What an event holds: the values of each single field, and of each field of each element. */
    record Facts(List<List<@Nullable String>> single, List<List<List<@Nullable String>>> elements) {
        String whole() {
            StringBuilder text = new StringBuilder();
            single.forEach(values -> values.forEach(value -> text.append(value).append('\n')));
            return text.toString();
        }

        /** The values of a field, of one element or of all. */
        List<@Nullable String> values(String field, int element) {
            int number = field.charAt(1) - '0';
            if (field.charAt(0) == 'f') {
                return number < SINGLE ? single.get(number) : List.of();
            }
            if (element >= 0) {
                return elements.get(element).get(number);
            }
            List<@Nullable String> all = new ArrayList<>();
            elements.forEach(fields -> all.addAll(fields.get(number)));
            return all;
        }

        Event event() {
            return new FactsEvent(this);
        }
    }

    @Override
    public Optional<Field> resolve(String name) {
        int number = name.charAt(1) - '0';
        return switch (name.charAt(0)) {
            case 'f' ->
                number < SINGLE ? Optional.of(new Field(name, number, Field.UNGROUPED, number == 0)) : Optional.empty();
            case 'g' -> Optional.of(new Field(name, SINGLE + number, GROUP, false));
            default -> Optional.empty();
        };
    }

    /** Facts as a matcher sees them. */
    private record FactsEvent(Facts facts) implements Event {
        @Override
        public int elements(int group) {
            return facts.elements().size();
        }

        @Override
        public int count(int slot, int element) {
            return facts.values(name(slot), element).size();
        }

        @Override
        public void value(int slot, int element, int index, Value into) {
            set(facts.values(name(slot), element).get(index), into);
        }

        @Override
        public void whole(Value into) {
            set(facts.whole(), into);
        }

        private static String name(int slot) {
            return slot < SINGLE ? "f" + slot : "g" + (slot - SINGLE);
        }

        /** Puts bytes around the value, so that nothing can read beyond it unpunished. */
        private static void set(@Nullable String text, Value into) {
            if (text == null) {
                into.set(Value.Kind.NULL, new byte[0], 0, 0);
                return;
            }
            byte[] bytes = ("abc" + text + "abc").getBytes(StandardCharsets.UTF_8);
            into.set(Value.Kind.TEXT, bytes, 3, bytes.length - 3);
        }
    }

    static Facts facts(Map<String, List<@Nullable String>> single, List<Map<String, String>> elements) {
        List<List<@Nullable String>> values = new ArrayList<>();
        for (int i = 0; i < SINGLE; i++) {
            values.add(single.getOrDefault("f" + i, List.of()));
        }
        List<List<List<@Nullable String>>> rows = new ArrayList<>();
        for (Map<String, String> element : elements) {
            List<List<@Nullable String>> row = new ArrayList<>();
            for (int i = 0; i < GROUPED; i++) {
                String value = element.get("g" + i);
                row.add(value == null ? List.of() : List.of(value));
            }
            rows.add(row);
        }
        return new Facts(values, rows);
    }
}
