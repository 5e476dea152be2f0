package dev.gatehouse.server.api;

import dev.gatehouse.store.PortableText;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what somebody gave under a name; what it may not be is refused with the name and with what it may be. */
public final class Given {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Given() {}

    /** One of some words. */
    public static <T> T oneOf(T[] all, Function<T, String> word, String name, String text) {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> Parameters.wrong(
                        name, "one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    /** A text that says something, and can be kept. */
    public static String text(String name, String text, int most) {
        return asWritten(name, text, most).strip();
    }

    /** The same with whatever stands around it. */
    public static String asWritten(String name, String text, int most) {
        if (text.isBlank() || text.length() > most || !PortableText.isKeepable(text)) {
            throw Parameters.wrong(
                    name, "a text of 1 to " + most + " characters, none of them U+0000 or half a character");
        }
        return text;
    }

    /** A whole number from 0 on. */
    public static long count(String name, String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw badCount(name);
        }
        throw badCount(name);
    }

    /** An id; empty where it cannot be one. */
    public static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static RuntimeException badCount(String name) {
        return Parameters.wrong(name, "a whole number from 0 on");
    }
}
