package dev.gatehouse.server.ingest;

import dev.gatehouse.server.http.Problems;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What senders call a body of JSON: almost anything; but not what only a form or a report would be. */
final class BodyType {
    private static final Set<String> TAKEN = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/octet-stream",
            "text/json",
            "text/plain");

    private BodyType() {}

    static void check(@Nullable String type) {
        if (type == null) {
            return;
        }
        int semicolon = type.indexOf(';');
        String name =
                (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(name) && !name.endsWith("+json")) {
            throw Problems.mediaType("Send application/x-ndjson or application/json.")
                    .thrown();
        }
    }
}
