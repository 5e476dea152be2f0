package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule or a correlation as the API shows it. */
@Schema(name = "Rule")
record RuleView(
        String id,
        String title,
        @Schema(description = "rule or correlation.") String kind,

        @Schema(description = "catalogue: Gatehouse's own; community: brought by the user.")
        String source,

        String level,
        String status,

        @Schema(description = "The rows of the guide that it serves.")
        List<String> rows,

        List<String> tags,
        String file,
        int line,
        @Schema(description = "The digest of its document.") String sha256,

        @Schema(description = "The tables whose rows it judges.")
        List<String> tables,

        @Schema(description = "The watchlists that it waits for; until they are configured it is not in force.")
        List<String> missingWatchlists,

        @Schema(
                description = "Whether its alerts are about what those who acted did, and all of these had signed in:"
                        + " an open one may cost them an approval more.")
        boolean authenticated,

        @Schema(description = "Whether it tells what it finds; false where people disabled it.")
        boolean enabled) {
    /** A rule with all that it says. */
    @Schema(name = "RuleDetail")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            @JsonUnwrapped RuleView rule,
            String description,

            @Schema(description = "What an analyst should do.")
            String advice,

            List<String> falsePositives,
            List<String> references,

            @Schema(description = "The text of its file; absent where the file cannot be read.") @Nullable
            String yaml,

            @Schema(description = "Whether the file no longer holds the rule that is in force.")
            boolean changed) {}

    /** All rules and correlations in force. */
    static List<RuleView> all(WatchRules rules) {
        Rulebook book = rules.rulebook();
        List<RuleView> all = new ArrayList<>();
        for (Rule rule : book.rules()) {
            all.add(of(rule, book.tablesOf(rule), book.missingLists(rule), rules));
        }
        for (int node = 0; node < book.correlations().rules().size(); node++) {
            List<Rule> parts = book.correlations().rulesOf(node).stream()
                    .map(number -> book.rules().get(number))
                    .toList();
            Set<Table> tables =
                    parts.stream().flatMap(part -> book.tablesOf(part).stream()).collect(Collectors.toSet());
            Set<String> missing = parts.stream()
                    .flatMap(part -> book.missingLists(part).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            all.add(of(book.correlations().rule(node), tables, missing, rules));
        }
        return List.copyOf(all);
    }

    private static RuleView of(AlertRule rule, Set<Table> tables, Collection<String> missing, WatchRules rules) {
        return new RuleView(
                rule.document().id().toString(),
                rule.document().title(),
                rule.kind(),
                rule.source().json(),
                rule.document().level().text(),
                rule.document().status(),
                rule.rows(),
                rule.document().tags(),
                rule.document().file(),
                rule.document().line(),
                rule.document().sha256(),
                tables.stream().map(Table::azureName).sorted().toList(),
                List.copyOf(missing),
                rule.isAuthenticated(),
                !rules.disabled().contains(rule.document().id()));
    }
}
