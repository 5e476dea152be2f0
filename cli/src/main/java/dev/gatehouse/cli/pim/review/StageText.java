package dev.gatehouse.cli.pim.review;

import dev.gatehouse.cli.pim.remote.PimException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stage, as people write it: {@code "manager for 3 days; else kim; next if approve, dont-know"}.
 *
 * @param reviewers by what they are called
 * @param movesOn what must have been said for the next stage to be asked, in the server's words; empty for anything
 */
record StageText(List<String> reviewers, List<String> fallback, int days, Optional<List<String>> movesOn) {
    private static final Pattern ASKS =
            Pattern.compile("(.+?)\\s+for\\s+(\\d{1,3})(?:\\s*d(?:ays?)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSE = Pattern.compile("else\\s+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("next\\s+if\\s+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> CHOICES =
            Map.of("approve", "Approve", "deny", "Deny", "dont-know", "DontKnow", "not-reviewed", "NotReviewed");

    StageText {
        reviewers = List.copyOf(reviewers);
        fallback = List.copyOf(fallback);
        movesOn = movesOn.map(List::copyOf);
    }

    static StageText parse(String text) {
        List<String> parts =
                Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        Matcher asks = ASKS.matcher(parts.getFirst());
        if (!asks.matches()) {
            throw wrong(text);
        }
        List<String> fallback = List.of();
        Optional<List<String>> movesOn = Optional.empty();
        for (String part : parts.subList(1, parts.size())) {
            Matcher otherwise = ELSE.matcher(part);
            Matcher next = NEXT.matcher(part);
            if (otherwise.matches() && fallback.isEmpty()) {
                fallback = words(otherwise.group(1));
            } else if (next.matches() && movesOn.isEmpty()) {
                movesOn = Optional.of(choices(text, next.group(1)));
            } else {
                throw wrong(text);
            }
        }
        return new StageText(words(asks.group(1)), fallback, Integer.parseInt(asks.group(2)), movesOn);
    }

    private static List<String> choices(String stage, String text) {
        List<String> all = new ArrayList<>();
        for (String word : words(text)) {
            String known = CHOICES.get(word.toLowerCase(Locale.ROOT));
            if (known == null) {
                throw wrong(stage);
            }
            all.add(known);
        }
        return all;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static PimException wrong(String text) {
        return PimException.usage(
                "\"" + text + "\" is no stage; such are \"kim, group:Tier-0 approvers for 3 days\" and"
                        + " \"manager for 7; else kim; next if approve, dont-know\" (approve, deny, dont-know, not-reviewed)");
    }
}
