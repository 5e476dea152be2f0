package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.store.alerts.Comment;
import dev.gatehouse.store.alerts.HistoryEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write about alerts and incidents, and what they changed of them, as the API shows it. */
final class Talk {
    private static final int LONGEST = 10_000;

    private Talk() {}

    /** The text that somebody wants to write. */
    static String text(@Nullable CommentWish wish) {
        String wanted = wish == null ? null : wish.text();
        return Given.text("text", wanted == null ? "" : wanted, LONGEST);
    }

    /** What somebody wants to write. */
    @Schema(
            name = "CommentWish",
            requiredProperties = {"text"})
    record CommentWish(
            @Schema(minLength = 1, maxLength = LONGEST) @Nullable
            String text) {}

    /** What somebody wrote. */
    @Schema(name = "Comment")
    record CommentView(long number, Instant at, String who, String text) {
        static CommentView of(Comment comment) {
            return new CommentView(comment.number(), comment.at(), comment.who(), comment.text());
        }
    }

    /** All comments. */
    @Schema(name = "Comments")
    record Comments(List<CommentView> items) {
        Comments {
            items = List.copyOf(items);
        }

        static Comments of(List<Comment> comments) {
            return new Comments(comments.stream().map(CommentView::of).toList());
        }
    }

    /** Something that somebody changed. */
    @Schema(name = "HistoryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryView(
            long number,
            Instant at,
            String who,

            @Schema(enumeration = {"status", "assignee", "classification", "reason"})
            String field,

            @Nullable String before,
            @Nullable String after) {
        static HistoryView of(HistoryEntry entry) {
            return new HistoryView(
                    entry.number(),
                    entry.at(),
                    entry.who(),
                    entry.field(),
                    entry.before().orElse(null),
                    entry.after().orElse(null));
        }
    }

    /** All that people changed. */
    @Schema(name = "History")
    record History(List<HistoryView> items) {
        History {
            items = List.copyOf(items);
        }

        static History of(List<HistoryEntry> entries) {
            return new History(entries.stream().map(HistoryView::of).toList());
        }
    }
}
