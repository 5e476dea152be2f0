package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.ReviewHistory;
import java.util.UUID;

/** What somebody wants to read again of reviews. */
final class HistoryJson {
    private HistoryJson() {}

    static ObjectNode write(ReviewHistory history, ObjectNode into) {
        into.put("id", history.id().toString())
                .put("name", history.name())
                .put("by", history.by().toString())
                .put("created", history.created().toString())
                .put("from", history.from().toString())
                .put("until", history.until().toString());
        ArrayNode decisions = into.putArray("decisions");
        history.decisions().forEach(decisions::add);
        ArrayNode queries = into.putArray("queries");
        history.queries().forEach(queries::add);
        return into;
    }

    static ReviewHistory read(Strict from) {
        return new ReviewHistory(
                UUID.fromString(from.text("id")),
                from.text("name"),
                PrincipalId.of(from.text("by")),
                from.moment("created"),
                from.moment("from"),
                from.moment("until"),
                from.texts("decisions"),
                from.texts("queries"));
    }
}
