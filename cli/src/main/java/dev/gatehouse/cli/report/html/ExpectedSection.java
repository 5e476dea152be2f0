package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.Met;
import dev.gatehouse.detection.config.Expectation;
import java.util.List;

/** What the configuration expected: exclusions, planned changes and planned tests, and how many alerts each met. */
final class ExpectedSection implements Section {
    private final List<Met> expectations;

    ExpectedSection(List<Met> expectations) {
        this.expectations = List.copyOf(expectations);
    }

    @Override
    public String id() {
        return "expected";
    }

    @Override
    public String title() {
        return "Expected and held back";
    }

    @Override
    public boolean any() {
        return !expectations.isEmpty();
    }

    @Override
    public void write(Markup to) {
        to.element(
                "p",
                "Alerts of an exclusion are counted here and shown nowhere else; those of a planned change or a planned test"
                        + " are shown above, as expected.");
        to.open("table")
                .columns("What", "Rules", "Whom and what", "Why", "From", "Until", "Alerts")
                .line();
        for (Met met : expectations) {
            Expectation expectation = met.expectation();
            String rules = expectation.rules().isEmpty() ? "any" : String.join(", ", expectation.rules());
            to.open("tr")
                    .element("td", expectation.kind().words())
                    .element("td", Say.value(rules))
                    .element("td", Say.value(String.join(" and ", expectation.entities())))
                    .element("td", Say.value(expectation.reason()))
                    .element("td", Say.time(expectation.validity().from()))
                    .element("td", Say.time(expectation.validity().until()))
                    .element("td", Say.number(met.alerts()), "class", "number")
                    .close()
                    .line();
        }
        to.close().close().line();
    }
}
