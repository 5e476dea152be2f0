package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.ResourceLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the portal's downloads in a language that is not known, by what no language changes. */
final class PortalGuess {
    /** Names in audit logs that the portal leaves in English, and that nothing else has. */
    private static final Set<String> UNTRANSLATED = Set.of(
            "actortype",
            "actordisplayname",
            "actorobjectid",
            "actoruserprincipalname",
            "actorserviceprincipalid",
            "target1type",
            "target1displayname",
            "target1objectid",
            "target1modifiedproperty1name",
            "additionaldetail1key");

    private static final Set<String> ENGLISH = PortalField.SIGN_IN.stream()
            .flatMap(field -> field.headers().stream())
            .map(PortalText::folded)
            .filter(name -> name.contains(" ") && !name.contains("(utc)"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID_OR_IP = Pattern.compile("(^|[^\\p{L}])(id|ip)([^a-z]|$)");
    private static final int ENOUGH_UNTRANSLATED = 3;
    private static final int ENOUGH_ENGLISH = 3;
    private static final int ENOUGH_IDS = 2;
    /** The shortest header of sign-ins has 22 columns; a few may have been taken out. */
    private static final int ENOUGH_COLUMNS = 15;

    private static final int SHOWN_CELLS = 3;
    private static final int SHOWN_LENGTH = 40;

    private PortalGuess() {}

    /** Whether a header that no layout is found for is plainly one of the portal's, and not in English. */
    static boolean isPortals(List<String> header) {
        List<String> names = header.stream().map(PortalText::folded).toList();
        if (names.stream().filter(UNTRANSLATED::contains).count() >= ENOUGH_UNTRANSLATED) {
            return !names.contains("activity");
        }
        return names.size() >= ENOUGH_COLUMNS
                && names.getFirst().endsWith("(utc)")
                && names.stream().filter(name -> ID_OR_IP.matcher(name).find()).count() >= ENOUGH_IDS
                && names.stream().filter(ENGLISH::contains).count() < ENOUGH_ENGLISH;
    }

    /** What a user should know and do. */
    static String sentence(List<String> header) {
        String cells =
                header.stream().limit(SHOWN_CELLS).map(PortalGuess::shown).collect(Collectors.joining(", "));
        return "a download of the portal in "
                + language(header).map(name -> name + ", it seems").orElse("a language that is not known")
                + ", whose names of columns (" + cells + ", ...) are not known: set the portal's language to English"
                + " (https://portal.azure.com, Settings, Language + region) and download it again, or download JSON";
    }

    /** The language with the most telling words in the header. */
    static Optional<String> language(List<String> header) {
        String text = header.stream().map(PortalText::folded).collect(Collectors.joining("\n"));
        String best = "";
        long most = 0;
        for (String line : ResourceLines.of(PortalGuess.class, "portal-languages.words")) {
            int colon = line.indexOf(':');
            long hits = Stream.of(line.substring(colon + 1).split(",", -1))
                    .filter(word -> text.contains(PortalText.folded(word)))
                    .count();
            if (hits > most) {
                most = hits;
                best = line.substring(0, colon);
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    private static String shown(String cell) {
        String plain = cell.replace("\uFEFF", "").strip();
        return plain.codePointCount(0, plain.length()) <= SHOWN_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN_LENGTH)) + "...";
    }
}
