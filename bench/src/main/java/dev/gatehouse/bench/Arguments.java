package dev.gatehouse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a command: positional ones in their order, and options of the form {@code --name value} or {@code -n value}. */
final class Arguments {
    private final List<String> positional = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    Arguments(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                positional.add(word);
            } else if (i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else {
                throw new IllegalArgumentException(word + " needs a value");
            }
        }
    }

    /** The next positional argument; {@code meaning} is for the message where there is none. */
    String next(String meaning) {
        if (positional.isEmpty()) {
            throw new IllegalArgumentException("missing: " + meaning);
        }
        return positional.removeFirst();
    }

    /** An option's value. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.remove(name));
    }

    /** An option that is a number. */
    long number(String name, long otherwise) {
        return option(name)
                .map(text -> {
                    try {
                        return Long.parseLong(text);
                    } catch (NumberFormatException e) {
                        throw new IllegalArgumentException(name + " needs a number, not " + text, e);
                    }
                })
                .orElse(otherwise);
    }

    /** Refuses what nobody asked for. */
    void finish() {
        if (!positional.isEmpty() || !options.isEmpty()) {
            var left = new ArrayList<>(positional);
            left.addAll(options.keySet());
            throw new IllegalArgumentException("not understood: " + String.join(" ", left));
        }
    }
}
