package dev.gatehouse.store.issuer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words without spaces, as one column. */
final class Words {
    private Words() {}

    static String joined(Set<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    static Set<String> split(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
