package dev.gatehouse.connect.sink.slack;

import dev.gatehouse.detection.data.Printable;
import java.util.regex.Pattern;

/**
 * Makes text from logs fit for Slack: "Formatting message text" in its documentation. Links, mentions of people and channels and dates
 * are written between {@code <} and {@code >}, and these three characters are escaped everywhere.
 */
final class Mrkdwn {
    /** What could begin or end bold, italic, struck or code; an underscore within a word does not, and names of accounts have them. */
    private static final Pattern MARK = Pattern.compile("[*~`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** What could be the name of an emoji: with a letter in it, for that of an hour is none, or one of those that are numbers. */
    private static final Pattern EMOJI = Pattern.compile(":(?=[\\w+'-]*[A-Za-z][\\w+'-]*(?::|$)|100:|1234:|[+-]1:)");

    private Mrkdwn() {}

    /** As Slack shows it in plain text. No longer than so many characters, and cut between two of those that are shown. */
    static String plain(String text, int most) {
        return cut(escape(Printable.of(text, ' ').strip()), most);
    }

    /** A value within Slack's own markup, which stays text: marks that could do something there are replaced by ones that look alike. */
    static String value(String text) {
        String calm = MARK.matcher(text).replaceAll(mark -> alike(mark.group()));
        return escape(EMOJI.matcher(calm).replaceAll("\ua789"));
    }

    private static String alike(String mark) {
        return switch (mark) {
            case "*" -> "\u2217";
            case "_" -> "\uff3f";
            case "~" -> "\u223c";
            default -> "\u02cb";
        };
    }

    /** The three characters that Slack gives a meaning. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The beginning of text that is escaped: never half an entity, half of a link or half a character. */
    static String cut(String escaped, int most) {
        if (escaped.length() <= most) {
            return escaped;
        }
        int end = most - 1;
        int entity = escaped.lastIndexOf('&', end - 1);
        if (entity >= 0 && escaped.indexOf(';', entity) >= end) {
            end = entity;
        }
        int link = escaped.lastIndexOf('<', end - 1);
        if (link >= 0 && escaped.indexOf('>', link) >= end) {
            end = link;
        }
        if (end > 0 && Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + "…";
    }
}
