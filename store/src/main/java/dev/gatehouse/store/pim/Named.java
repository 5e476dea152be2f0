package dev.gatehouse.store.pim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement whose parameters have names, as a driver takes it, and which place each name has. */
record Named(String sql, Map<String, List<Integer>> places) {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    static Named of(String written) {
        Map<String, List<Integer>> places = new HashMap<>();
        StringBuilder sql = new StringBuilder();
        Matcher names = NAME.matcher(written);
        int place = 0;
        while (names.find()) {
            places.computeIfAbsent(names.group(1), any -> new ArrayList<>()).add(++place);
            names.appendReplacement(sql, "?");
        }
        names.appendTail(sql);
        return new Named(sql.toString(), places);
    }

    /** The places of a name, from one on. */
    List<Integer> placesOf(String name) {
        List<Integer> found = places.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the statement has no :" + name);
        }
        return found;
    }
}
