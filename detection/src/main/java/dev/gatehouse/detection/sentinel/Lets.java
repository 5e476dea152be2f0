package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query defines before it begins: watchlists, by their search keys, and the functions that it needs
 * (learn.microsoft.com/azure/sentinel/watchlists-queries).
 */
final class Lets {
    /** A list with one value in any case: its values count as not being there. */
    static final String SOME = "Some";

    /** An account without a name must not be on a list that has an empty line. */
    private static final String VALUE = " | project Value = tostring(SearchKey) | where isnotempty(Value);";

    /** How a list that may be empty is gone through: as if it had one element without anything. */
    private static final String SOME_BODY =
            "let Some = (list: dynamic) { iff(array_length(list) > 0, list, dynamic([{}])) };";

    /** A changed property is a text within a text: {@code "\"Member\""}. */
    private static final List<String> UNQUOTED = List.of(
            "let Unquote = (text: string) { iff(strlen(text) > 1 and text startswith '\"' and text endswith '\"',"
                    + " iff(tostring(parse_json(text)) == text, substring(text, 1, strlen(text) - 2),"
                    + " tostring(parse_json(text))), text) };",
            "let Unquoted = (text: string) { Unquote(Unquote(Unquote(text))) };");

    private static final String SCALAR = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|[-+.0-9A-Za-z]+)";
    private static final String SCALARS = "^\\[\\s*" + SCALAR + "(?:\\s*,\\s*" + SCALAR + ")*\\s*]$";

    /** A list of texts and numbers is its elements; any other value is one. */
    private static final String VALUES = "let Values = (text: string) { iff(text matches regex "
            + KqlText.quoted(SCALARS) + ", parse_json(text), pack_array(text)) };";

    private static final String BLANKS = KqlText.quoted("\\s+");

    private static final String SAID =
            "let Said = (change: dynamic) { coalesce(" + side("newValue") + ", " + side("oldValue") + ") };";

    private final Map<String, String> lists = new LinkedHashMap<>();
    private final Set<Watchlist> watchlists = new TreeSet<>();
    private boolean some;
    private boolean unquoted;
    private boolean values;
    private boolean said;

    private static String side(String member) {
        return "trim(" + BLANKS + ", strcat_array(Values(Unquoted(tostring(change." + member + "))), \" \"))";
    }

    /** Goes through a list of dynamic values, of which there is at least one then. */
    String some(String list) {
        some = true;
        return SOME + "(" + list + ")";
    }

    /** A text without the quotes of JSON. */
    String unquoted(String text) {
        unquoted = true;
        return "Unquoted(" + text + ")";
    }

    /** The values of a side of a change, a dynamic list. */
    String values(String text) {
        values = true;
        return "Values(" + unquoted(text) + ")";
    }

    /** What a change says: the new value or, failing that, the old one. */
    String said(String change) {
        said = true;
        values("");
        return "Said(" + change + ")";
    }

    /** The name of the table with the values of a list. */
    String rows(Watchlist watchlist) {
        watchlists.add(watchlist);
        String name = watchlist.variable();
        lists.put(name, "let " + name + " = " + watchlist.call() + VALUE);
        return name;
    }

    /** The name of the table with the values of both lists. */
    String rows(String name, Watchlist first, Watchlist second) {
        watchlists.add(first);
        watchlists.add(second);
        lists.put(name, "let " + name + " = union (" + first.call() + "), (" + second.call() + ")" + VALUE);
        return name;
    }

    /** The name of a regular expression that holds for the values of a list, in which wildcards count. */
    String pattern(Watchlist watchlist) {
        watchlists.add(watchlist);
        String name = watchlist.variable();
        lists.put(
                name,
                "let " + name + " = toscalar(" + watchlist.call() + " | summarize strcat(\"(?is)^(?:\", strcat_array("
                        + "make_list(replace_string(replace_string(regex_quote(tostring(SearchKey)), \"\\\\*\", \".*\"),"
                        + " \"\\\\?\", \".\")), \"|\"), \")$\"));");
        return name;
    }

    /** The name of a dynamic list with the values of a list. */
    String array(Watchlist watchlist) {
        watchlists.add(watchlist);
        String name = watchlist.variable();
        lists.put(
                name,
                "let " + name + " = toscalar(" + watchlist.call() + " | summarize make_list(tostring(SearchKey)));");
        return name;
    }

    /** The watchlists that the query needs. */
    Set<Watchlist> watchlists() {
        return Set.copyOf(watchlists);
    }

    /** The statements. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(lists.values());
        if (some) {
            lines.add(SOME_BODY);
        }
        if (unquoted) {
            lines.addAll(UNQUOTED);
        }
        if (values) {
            lines.add(VALUES);
        }
        if (said) {
            lines.add(SAID);
        }
        return lines;
    }
}
