package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to ask for.
 *
 * @param gap what is missing, and what to ask for
 * @param silent how many rules lack it that cannot speak
 * @param partly how many lack it that speak in part
 */
public record Wish(Gap gap, int silent, int partly) {
    public Wish {
        requireNonNull(gap, "gap is null");
    }

    /** The one that most rules lack: an export before a declaration, and rules that cannot speak before others. */
    public static Optional<Wish> first(List<Outlook> outlooks) {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        for (Outlook outlook : outlooks) {
            for (Gap gap : outlook.gaps()) {
                boolean silent = outlook.speech() == Outlook.Speech.NO;
                Wish wish = new Wish(gap, silent ? 1 : 0, silent ? 0 : 1);
                wishes.merge(gap.remedy(), wish, Wish::plus);
            }
        }
        return wishes.values().stream()
                .filter(wish -> wish.gap().kind() != Gap.Kind.RULE)
                .max(Comparator.comparing(Wish::isExport)
                        .thenComparingInt(Wish::silent)
                        .thenComparingInt(Wish::partly)
                        .thenComparing(wish -> wish.gap().kind(), Comparator.reverseOrder())
                        .thenComparing(wish -> wish.gap().what(), Comparator.reverseOrder()));
    }

    private boolean isExport() {
        return gap.kind() != Gap.Kind.EMERGENCY && gap.kind() != Gap.Kind.WATCHLIST;
    }

    private Wish plus(Wish other) {
        return new Wish(gap, silent + other.silent, partly + other.partly);
    }
}
