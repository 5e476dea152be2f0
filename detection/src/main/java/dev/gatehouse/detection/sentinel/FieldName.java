package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.EventFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a rule's field means. */
sealed interface FieldName {
    /** A column, and the way into it where it holds objects. */
    record Column(String head, List<String> keys) implements FieldName {
        public Column {
            requireNonNull(head, "head is null");
            keys = List.copyOf(keys);
        }
    }

    /** Something of who did it; the part in lower case. */
    record Actor(String part) implements FieldName {}

    /** Something of what it was done to, of all or those of one type; both in lower case. */
    record Target(String type, String part) implements FieldName {}

    /** Something of what was changed, of all or those of one name; both in lower case. */
    record Change(String key, String part) implements FieldName {}

    /** An additional detail; its key in lower case. */
    record Detail(String key) implements FieldName {}

    /** For how many minutes a role was activated. */
    record ActivationMinutes() implements FieldName {}

    /** What became of a sign-in: {@code failed} or {@code interrupted}. */
    record SignInResult(String result) implements FieldName {}

    /** What only the context knows: about whom, and what; both in lower case. */
    record Context(String subject, String question) implements FieldName {}

    /** What the name means. */
    static FieldName of(String name) {
        if (EventFields.isContextField(name)) {
            String lower = name.toLowerCase(Locale.ROOT);
            int dot = lower.lastIndexOf('.');
            return new Context(lower.substring(0, dot), lower.substring(dot + 1));
        }
        Matcher keyed = Names.KEYED_CHANGE.matcher(name);
        if (keyed.matches()) {
            return new Change(
                    keyed.group(2).toLowerCase(Locale.ROOT), keyed.group(3).toLowerCase(Locale.ROOT));
        }
        int dot = name.indexOf('.');
        return dot < 0 ? alone(name) : within(name, name.substring(0, dot), name.substring(dot + 1));
    }

    private static FieldName alone(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("failed") || lower.equals("interrupted")
                ? new SignInResult(lower)
                : new Column(name, List.of());
    }

    private static FieldName within(String name, String head, String rest) {
        String part = rest.toLowerCase(Locale.ROOT);
        return switch (head.toLowerCase(Locale.ROOT)) {
            case "actor" -> new Actor(part);
            case "target" -> {
                int dot = part.lastIndexOf('.');
                yield new Target(dot < 0 ? "" : part.substring(0, dot), part.substring(dot + 1));
            }
            case "changes" -> new Change("", part);
            case "detail" -> new Detail(part);
            case "activation" -> new ActivationMinutes();
            default ->
                new Column(
                        head,
                        Arrays.stream(Names.DOT.split(name.substring(head.length() + 1), -1))
                                .map(key -> key.replace("\\.", "."))
                                .toList());
        };
    }

    /** How names are written. */
    final class Names {
        private static final Pattern KEYED_CHANGE = Pattern.compile("(?i)changes\\[(['\"])(.+)\\1\\]\\.(\\w+)");
        private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

        private Names() {}
    }
}
