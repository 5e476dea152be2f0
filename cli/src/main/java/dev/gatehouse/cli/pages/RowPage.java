package dev.gatehouse.cli.pages;

import static dev.gatehouse.cli.pages.Markdown.plain;

import dev.gatehouse.detection.guide.GuideRow;
import dev.gatehouse.detection.rules.Needs;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a row of the guide: what its rules see, what they need, what they cannot do, how they are tested. */
final class RowPage {
    private final GuideRow row;
    private final List<Described> rules;
    private final String toRules;

    /**
     * A page.
     *
     * @param toRules the way from the page to the folder of rules, with a slash at its end
     */
    RowPage(GuideRow row, List<Described> rules, String toRules) {
        this.row = row;
        this.rules = rules;
        this.toRules = toRules;
    }

    String markdown() {
        Markdown page = new Markdown()
                .heading(1, row.title())
                .paragraph(Pages.NOTE)
                .paragraph("`" + row.id() + "` · " + about() + " · [all rows](coverage.md)");
        Coverage.of(row, rules).open().ifPresent(open -> page.paragraph("Not yet judged: " + open + "."));
        List<About> checks = Checks.serving(row.id());
        if (!checks.isEmpty()) {
            page.paragraph("Its state is judged by "
                    + checks.stream()
                            .map(check -> "[`" + check.id() + "`](" + PostureChecksPage.NAME + "#" + check.id() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        rules.forEach(rule -> describe(page, rule));
        nearMisses(page);
        return page.toString();
    }

    private String about() {
        String number = row.number().isPresent()
                ? "row " + row.number().getAsInt() + " of the guide"
                : "named in the guide's text, not in its tables";
        String risk = row.risk().map(word -> ", risk " + word).orElse("");
        return "[" + row.chapter().title() + "](" + row.chapter().address() + "), " + number + risk;
    }

    private void describe(Markdown page, Described described) {
        var rule = described.rule();
        page.heading(2, plain(rule.document().title()))
                .paragraph("**" + rule.document().level().text() + "** · "
                        + rule.document()
                                .name()
                                .map(name -> "`" + name + "` · ")
                                .orElse("") + "["
                        + described.file() + "](" + toRules + described.file() + ")")
                .paragraph("**Sees.** " + plain(rule.document().description()))
                .paragraph("**Needs.** Logs, each of which adds sight, and what must be known:")
                .list(needs(described.needs()));
        if (!rule.guidance().limits().isEmpty()) {
            page.paragraph("**Limits.** " + plain(rule.guidance().limits()));
        }
        if (!rule.document().falsePositives().isEmpty()) {
            page.paragraph("**May be harmless.** "
                    + rule.document().falsePositives().stream()
                            .map(Markdown::plain)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        page.paragraph("**What to do.** " + plain(rule.advice()))
                .paragraph("**ATT&CK.** "
                        + rule.attack().stream().map(RowPage::technique).collect(Collectors.joining(", ")));
        page.table(
                List.of("fires, for instance, for", "shape"),
                described.tests().stream()
                        .filter(Described.Tested::fires)
                        .map(RowPage::test)
                        .toList());
    }

    /** Near misses are those of all rules of a file together. */
    private void nearMisses(Markdown page) {
        Map<String, List<Described.Tested>> byFile = new LinkedHashMap<>();
        rules.forEach(rule -> byFile.put(
                rule.file(), rule.tests().stream().filter(test -> !test.fires()).toList()));
        page.heading(2, "Near misses");
        byFile.forEach((file, tests) -> page.table(
                List.of(byFile.size() == 1 ? "quiet for" : "`" + file + "` is quiet for", "shape"),
                tests.stream().map(RowPage::test).toList()));
    }

    private static List<String> test(Described.Tested test) {
        return List.of(plain(test.name()), test.shapes());
    }

    private static String technique(String id) {
        return "[" + id + "](https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/)";
    }

    private static List<String> needs(Needs needs) {
        List<String> wanted = new ArrayList<>();
        needs.tables().forEach(table -> wanted.add("`" + table.azureName() + "`: " + plain(Needs.export(table))));
        if (needs.emergency()) {
            wanted.add("the emergency access accounts, under " + key("emergencyAccounts"));
        }
        if (needs.privileged()) {
            wanted.add("to know who is privileged: from directory audits, or from " + key("privilegedAccounts"));
        }
        needs.waitsFor()
                .forEach(list ->
                        wanted.add("the list `" + list + "` of " + key("watchlists") + "; the rule waits for it"));
        needs.watchlists().forEach(list -> wanted.add("may have the list `" + list + "` of " + key("watchlists")));
        return wanted;
    }

    private static String key(String key) {
        return "[`" + key + "`](../configuration.md#" + key.toLowerCase(Locale.ROOT) + ") of `gatehouse.yaml`";
    }
}
