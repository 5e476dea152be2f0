package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.server.http.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The legal hold that somebody wants to place. */
@Schema(
        name = "HoldWish",
        requiredProperties = {"reason"})
record HoldWish(
        @Schema(name = "case", description = "The case that the events are kept for.", maxLength = 200)
        @Nullable
        @JsonProperty("case")
        String caseName,

        @Schema(description = "Whose events are kept, by object id or name; at most 200.") @Nullable
        List<@Nullable String> accounts,

        @Schema(description = "Which events are kept beside, by the keys that lists of events show; at most 1000.")
        @Nullable
        List<@Nullable String> events,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String reason) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_ACCOUNTS = 200;
    private static final int MOST_EVENTS = 1000;

    Optional<String> checkedCase() {
        return Optional.ofNullable(caseName).map(name -> line("case", name));
    }

    String checkedReason() {
        return reason(reason);
    }

    /** A reason that somebody gave. */
    static String reason(@Nullable String text) {
        return Given.text("reason", text == null ? "" : text, LONGEST_REASON);
    }

    List<String> checkedAccounts() {
        Set<String> checked = new LinkedHashSet<>();
        for (String account : some("accounts", accounts, MOST_ACCOUNTS)) {
            checked.add(line("accounts", account == null ? "" : account));
        }
        return List.copyOf(checked);
    }

    List<String> checkedEvents() {
        Set<String> checked = new LinkedHashSet<>();
        for (String event : some("events", events, MOST_EVENTS)) {
            checked.add(EventKey.parse(String.valueOf(event))
                    .orElseThrow(() -> Parameters.wrong("events", "keys of events, as lists of events show them"))
                    .text());
        }
        return List.copyOf(checked);
    }

    /** Refuses one that holds nothing. */
    void check() {
        if (checkedAccounts().isEmpty() && checkedEvents().isEmpty()) {
            throw Problems.malformed("A hold names accounts or events, or both.")
                    .thrown();
        }
    }

    private static List<@Nullable String> some(String name, @Nullable List<@Nullable String> texts, int most) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > most) {
            throw Parameters.wrong(name, "a list of at most " + most);
        }
        return texts;
    }

    private static String line(String name, String text) {
        String checked = Given.text(name, text, LONGEST_NAME);
        if (checked.chars().anyMatch(Character::isISOControl) || checked.lines().count() > 1) {
            throw Parameters.wrong(name, "without line breaks and other control characters");
        }
        return checked;
    }
}
