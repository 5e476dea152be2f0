package dev.gatehouse.logs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that some exports have where others have numbers, from a file with a number and a name a line. */
final class NumberedNames {
    /** The kinds of records in the unified audit log. */
    static final NumberedNames RECORD_TYPES = load("audit-record-types.txt");

    /** The reasons of failed sign-ins. */
    static final NumberedNames LOGON_ERRORS = load("logon-errors.txt");

    private final Map<String, String> names;
    private final Map<String, String> numbers;

    private NumberedNames(Map<String, String> names, Map<String, String> numbers) {
        this.names = Map.copyOf(names);
        this.numbers = Map.copyOf(numbers);
    }

    /** The name that a number or a name in any case stands for; what is not known stays as it is. */
    String name(String numberOrName) {
        String number = numbers.getOrDefault(numberOrName.toLowerCase(Locale.ROOT), numberOrName);
        return names.getOrDefault(number, numberOrName);
    }

    /** The number of a name, in any case. */
    Optional<String> number(String name) {
        return Optional.ofNullable(numbers.get(name.toLowerCase(Locale.ROOT)));
    }

    private static NumberedNames load(String file) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (String line : ResourceLines.of(NumberedNames.class, file)) {
            int blank = line.indexOf(' ');
            String number = line.substring(0, blank);
            String name = line.substring(blank + 1).strip();
            names.put(number, name);
            numbers.put(name.toLowerCase(Locale.ROOT), number);
        }
        return new NumberedNames(names, numbers);
    }
}
