package dev.gatehouse.cli.pim.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids, which people write by their first characters. */
public final class Ids {
    private static final Pattern WHOLE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHOWN = 8;

    private Ids() {}

    /** Whether it is a whole id. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** As much of it as a list shows. */
    public static String brief(JsonNode id) {
        String text = Shown.text(id);
        return isWhole(text) ? text.substring(0, SHOWN) : text;
    }

    /**
     * The one among items whose id begins so.
     *
     * @param what they are
     * @param remedy what to do where there is none
     */
    public static String among(Iterable<JsonNode> items, String beginning, String what, String remedy) {
        List<String> found = new ArrayList<>();
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            if (id.startsWith(beginning.toLowerCase(Locale.ROOT)) && !found.contains(id)) {
                found.add(id);
            }
        }
        if (beginning.isEmpty() || found.isEmpty()) {
            throw PimException.usage("there is no " + what + " \"" + beginning + "\" " + remedy);
        }
        if (found.size() > 1) {
            throw PimException.usage(
                    "\"" + beginning + "\" is the beginning of several ids; give more of it",
                    found.stream().map(id -> "  " + id).toList());
        }
        return found.getFirst();
    }
}
