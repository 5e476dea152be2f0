package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.server.http.Problems;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param next the cursor that leads to what follows; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    /** The most that a page holds. */
    public static final int MOST = 200;

    /** How many a page holds if nobody says. */
    public static final String USUAL = "50";

    /** Of these. */
    public Page {
        items = List.copyOf(items);
    }

    /** How many were asked for, if they may be. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problems.malformed("limit is a number from 1 to " + MOST + ".")
                    .thrown();
        }
        return asked;
    }

    /** A page of what was found, where one more than the limit was looked for. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }
}
