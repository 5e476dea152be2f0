package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a file's name says of its items: {@code users-0001.json}, {@code members-of-group-ID-0001.json}. */
final class FileName {
    private static final Pattern RELATION = Pattern.compile(
            "(members|owners|registeredowners)-of-(group|application|serviceprincipal|device)-([0-9a-f-]{36})(?![0-9a-z]).*");

    private FileName() {}

    /** What items they are; empty where the name does not say. */
    static Optional<Kind> kind(String name) {
        String base = base(name);
        Optional<Kind> relation = relation(name);
        return relation.isPresent()
                ? relation
                : Arrays.stream(ExportCollection.values())
                        .filter(one ->
                                !one.isRelation() && isNamed(base, one.file().toLowerCase(Locale.ROOT)))
                        .max(Comparator.comparingInt(one -> one.file().length()))
                        .map(Kind::of);
    }

    /** The same, where it says that they are somebody's members or owners. */
    static Optional<Kind> relation(String name) {
        Matcher matcher = RELATION.matcher(base(name));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return ObjectId.parse(matcher.group(3))
                .flatMap(of -> ExportCollection.related(matcher.group(1), matcher.group(2))
                        .map(collection -> new Kind(collection, Optional.of(of))));
    }

    private static String base(String name) {
        int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(end + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamed(String base, String word) {
        return base.startsWith(word)
                && (base.length() == word.length() || !Character.isLetter(base.charAt(word.length())));
    }
}
