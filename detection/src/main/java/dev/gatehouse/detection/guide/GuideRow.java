package dev.gatehouse.detection.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that the guides say to watch.
 *
 * @param id what rules call it under {@code custom.rows}
 * @param number its number among the rows of the tables; none where only the text names it
 * @param risk the guide's word, such as {@code high}; none where it has none
 * @param judged by what it can be judged, the main kind first
 */
public record GuideRow(
        String id, OptionalInt number, Chapter chapter, Optional<String> risk, List<Judged> judged, String title) {
    /** By what a row is judged. */
    public enum Judged {
        /** One event alone. */
        EVENT("single events"),
        /** How many there are within a time. */
        COUNT("counts within a time"),
        /** What is usual for the account. */
        HISTORY("what is usual"),
        /** Several events, one after the other. */
        SEQUENCE("sequences of events"),
        /** The state of the directory. */
        STATE("the state of the directory");

        private final String words;

        Judged(String words) {
            this.words = words;
        }

        /** The kind in words. */
        public String words() {
            return words;
        }
    }

    public GuideRow {
        requireNonNull(id, "id is null");
        requireNonNull(number, "number is null");
        requireNonNull(chapter, "chapter is null");
        requireNonNull(risk, "risk is null");
        judged = List.copyOf(judged);
        requireNonNull(title, "title is null");
    }

    /** Whether nothing but the state of the directory tells it, so that no rule on logs can. */
    public boolean isOfStateAlone() {
        return judged.stream().allMatch(kind -> kind == Judged.STATE);
    }

    /** Whether one event alone tells it, in the main. */
    public boolean isStateless() {
        return judged.getFirst() == Judged.EVENT;
    }
}
