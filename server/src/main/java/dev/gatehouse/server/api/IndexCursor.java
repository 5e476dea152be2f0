package dev.gatehouse.server.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where a page of a list ended that is worked out anew when what it is made of changes: a place, and what stood there. */
public record IndexCursor(int index, String key) {
    private static final String BETWEEN = "|";

    /** As text for {@code next}. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((index + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page after a cursor begins; a problem where the list is another one by now. */
    public static <T> int behind(String text, List<T> all, Function<T, String> key) {
        try {
            String cursor = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = cursor.split("\\" + BETWEEN, 2);
            int index = Integer.parseInt(parts[0]);
            if (parts.length == 2
                    && index >= 0
                    && index < all.size()
                    && key.apply(all.get(index)).equals(parts[1])) {
                return index + 1;
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static RuntimeException wrong() {
        return Parameters.wrong(
                "after",
                "the cursor next of a page of this list, which may have changed since: begin with its first page");
    }

    /** A page of those that are wanted, from a place on. */
    public static <T> Page<T> page(List<T> all, Predicate<T> wanted, int from, int limit, Function<T, String> key) {
        List<T> found = new ArrayList<>();
        int last = from;
        for (int i = from; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                if (found.size() == limit) {
                    return new Page<>(found, new IndexCursor(last, key.apply(all.get(last))).text());
                }
                found.add(all.get(i));
                last = i;
            }
        }
        return new Page<>(found, null);
    }
}
