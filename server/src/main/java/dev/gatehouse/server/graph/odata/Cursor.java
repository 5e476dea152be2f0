package dev.gatehouse.server.graph.odata;

import java.util.Locale;

/** Goes through the text of an option. */
final class Cursor {
    private final String option;
    private final String text;
    private int at;

    Cursor(String option, String text) {
        this.option = option;
        this.text = text;
    }

    boolean isAtEnd() {
        spaces();
        return at == text.length();
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    ODataException expected(String what) {
        String found = at < text.length() ? ", not \"" + shortened(text.substring(at)) + "\"" : ", and here it ends";
        return ODataException.at(option, at, "expected " + what + found);
    }

    private static String shortened(String rest) {
        return rest.length() <= 20 ? rest : rest.substring(0, 20) + "...";
    }

    /** Takes a character, after spaces, if it is next. */
    boolean take(char c) {
        spaces();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    void need(char c) throws ODataException {
        if (!take(c)) {
            throw expected("'" + c + "'");
        }
    }

    /** Takes a word in whatever case, after spaces, if it is next and no longer. */
    boolean takeWord(String word) {
        spaces();
        if (text.regionMatches(true, at, word, 0, word.length()) && !isWordAt(at + word.length())) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** The longest row of letters, digits, and what else is in names, numbers, GUIDs and times; empty where there is none. */
    String word() {
        spaces();
        int from = at;
        while (isWordAt(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** What stands in quotes, with a quote in it written twice. */
    String quoted() throws ODataException {
        need('\'');
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append(c);
                at++;
            } else {
                return value.toString();
            }
        }
        throw expected("the quote that ends the text");
    }

    /** What is up to a character outside of quotes and parentheses, or the end; that character is not taken. */
    String upTo(char end, char otherEnd) throws ODataException {
        int from = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                String _ = quoted();
                continue;
            }
            if (depth == 0 && (c == end || c == otherEnd)) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isWordAt(int place) {
        if (place >= text.length()) {
            return false;
        }
        char c = text.charAt(place);
        return Character.isLetterOrDigit(c) || "_-.@#$+".indexOf(c) >= 0 || (c == ':' && isTimeAt(place));
    }

    /** In a time a colon stands between digits; elsewhere it ends the name of a variable. */
    private boolean isTimeAt(int place) {
        return place > 0
                && Character.isDigit(text.charAt(place - 1))
                && place + 1 < text.length()
                && Character.isDigit(text.charAt(place + 1));
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s at %d of %s", option, at, text);
    }
}
