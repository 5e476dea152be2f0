package dev.gatehouse.server.api.pim;

import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.store.PortableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Constants as the API writes them, which is as Graph does. */
public final class Words {
    private static final String JUSTIFICATION = "justification";
    private static final int LONGEST_JUSTIFICATION = 1000;

    private Words() {}

    /** As {@code adminAssign}. */
    public static String camel(Enum<?> one) {
        String pascal = pascal(one);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /** As {@code PendingApproval}. */
    public static String pascal(Enum<?> one) {
        return Stream.of(one.name().split("_", -1))
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The constant that is written so; a problem that names the others where there is none. */
    public static <T extends Enum<T>> T camel(T[] all, String name, @Nullable String text) {
        return Given.oneOf(all, Words::camel, name, String.valueOf(text));
    }

    /** The same of those that begin with a capital. */
    public static <T extends Enum<T>> T pascal(T[] all, String name, @Nullable String text) {
        return Given.oneOf(all, Words::pascal, name, String.valueOf(text));
    }

    /** Several with commas. */
    static <T extends Enum<T>> Set<T> some(T[] all, String name, @Nullable String text, boolean capital) {
        return Optional.ofNullable(text).stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(word -> capital ? pascal(all, name, word) : camel(all, name, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** These, for a body whose lists may have gaps where somebody sends one. */
    public static <T> List<@Nullable T> listed(Stream<T> some) {
        List<@Nullable T> all = new ArrayList<>();
        some.forEach(all::add);
        return all;
    }

    /** What must be given. */
    public static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw Parameters.wrong(name, "needed here");
        }
        return value;
    }

    /** Why somebody does something, as he wrote it; empty for none. */
    public static String justification(@Nullable String text) {
        return text == null || text.isBlank() ? "" : Given.asWritten(JUSTIFICATION, text, LONGEST_JUSTIFICATION);
    }

    /** The same where the engine says how long it may be. */
    public static String reason(String text) {
        if (!PortableText.isKeepable(text)) {
            throw Parameters.wrong(JUSTIFICATION, "a text without U+0000 and halves of characters");
        }
        return text.isBlank() ? "" : text;
    }

    /** A text that can be kept and is not too long; empty for none. */
    public static String textIfAny(String name, @Nullable String text, int most) {
        return text == null || text.isBlank() ? "" : Given.text(name, text, most);
    }
}
