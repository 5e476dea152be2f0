package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member of Microsoft Graph's record, the names of its column in the portal's file, and of a word Graph's values by the
 * letters of the portal's. The object is empty for a member of the record itself.
 */
record PortalField(String object, String key, Kind kind, List<String> headers, Map<String, String> words) {
    /** How a cell is read. */
    enum Kind {
        TEXT,
        /** A text that the portal writes an apostrophe before, lest a spreadsheet takes it for a formula. */
        TOKEN,
        NUMBER,
        BOOL,
        WORD,
        CODE,
        LOCATION
    }

    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final Pattern IS = Pattern.compile(" = ");
    private static final int WITH_WORDS = 4;

    /** The fields of sign-ins, those of one object together. */
    static final List<PortalField> SIGN_IN = ResourceLines.of(PortalField.class, "portal-sign-ins.fields").stream()
            .map(PortalField::of)
            .toList();

    PortalField {
        headers = List.copyOf(headers);
        words = Map.copyOf(words);
    }

    /** The field that a line describes. */
    static PortalField of(String line) {
        String[] cells = GAP.split(line.strip(), -1);
        if (cells.length != WITH_WORDS && cells.length != WITH_WORDS - 1) {
            throw new IllegalArgumentException("has " + cells.length + " cells: " + line);
        }
        int dot = cells[0].indexOf('.');
        return new PortalField(
                dot < 0 ? "" : cells[0].substring(0, dot),
                cells[0].substring(dot + 1),
                Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Stream.of(BAR.split(cells[2], -1)).toList(),
                cells.length == WITH_WORDS ? words(cells[3]) : Map.of());
    }

    private static Map<String, String> words(String cell) {
        Map<String, String> words = new HashMap<>();
        for (String word : BAR.split(cell, -1)) {
            String[] valueAndText = IS.split(word, 2);
            words.put(PortalText.letters(valueAndText[valueAndText.length - 1]), valueAndText[0]);
            words.putIfAbsent(PortalText.letters(valueAndText[0]), valueAndText[0]);
        }
        return words;
    }
}
