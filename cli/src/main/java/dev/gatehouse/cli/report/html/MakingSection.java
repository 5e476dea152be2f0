package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.connect.Product;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;

/** How the report was made, so that it can be made again. */
final class MakingSection implements Section {
    private final ScanFacts facts;

    MakingSection(ScanFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "made";
    }

    @Override
    public String title() {
        return "How this was made";
    }

    @Override
    public void write(Markup to) {
        to.open("dl").line();
        entry(to, "Made by", Product.NAME + " " + Product.VERSION + ", " + Say.time(facts.created()) + " UTC");
        to.element("dt", "Command").open("dd");
        to.element("code", "gatehouse scan " + Say.value(String.join(" ", facts.arguments())))
                .close()
                .line();
        entry(to, "Rules", rules());
        to.element("dt", "Fingerprint of the rules").open("dd");
        to.element("code", facts.rules().fingerprint()).close().line();
        to.element("dt", "Context version")
                .open("dd")
                .element("code", facts.contextVersion())
                .close()
                .line();
        entry(to, "Privileged accounts", privileged());
        to.close().line();
        to.element(
                "p",
                "An alert has the same id whenever the same events are read. Privilege is judged at the time of the event."
                        + " Text of logs is shown as it is; characters without a shape are shown as a picture (␊) or by"
                        + " number ([U+202E]).",
                "class",
                "note");
    }

    private String rules() {
        List<String> parts = new ArrayList<>();
        for (RuleSource source : RuleSource.values()) {
            int count = facts.rules().bySource().getOrDefault(source, 0);
            if (count > 0) {
                parts.add(Say.number(count) + " " + source.json());
            }
        }
        part(parts, facts.rules().correlations(), "correlations");
        part(parts, facts.rules().refused(), "refused");
        part(parts, facts.rules().unrouted(), "about logs that there is no table for");
        part(parts, facts.rules().unresolved(), "with a field that no record can have");
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Say.number(count) + " " + what);
        }
    }

    private String privileged() {
        List<String> parts = new ArrayList<>();
        for (How how : How.values()) {
            part(parts, facts.privileged().getOrDefault(how, 0), "by " + how.words());
        }
        return parts.isEmpty() ? "none known" : String.join(", ", parts);
    }

    private static void entry(Markup to, String term, String text) {
        to.element("dt", term).element("dd", text).line();
    }
}
