package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.BlindSpot;
import dev.gatehouse.cli.report.ScanFacts;

/** What could not be seen: rows of the guide without a chance, and what would change that. */
final class BlindSection implements Section {
    private final ScanFacts facts;

    BlindSection(ScanFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "not-seen";
    }

    @Override
    public String title() {
        return "What could not be seen";
    }

    @Override
    public void write(Markup to) {
        if (facts.couldNotSee().isEmpty()) {
            to.element("p", "Every rule of the catalogue had the logs that it needs.")
                    .line();
        } else {
            to.element("p", "These rows of the guide had no chance to speak. That they are silent says nothing.");
            to.open("table").columns("Rows", "What is missing", "Remedy").line();
            for (BlindSpot spot : facts.couldNotSee()) {
                to.open("tr").element("td", String.join(", ", spot.rows()));
                to.element("td", spot.gap())
                        .element("td", spot.remedy())
                        .close()
                        .line();
            }
            to.close().close().line();
        }
        if (facts.dropped() > 0) {
            to.element(
                    "p",
                    Say.number(facts.dropped()) + " matches were left out of windows that held more than a correlation"
                            + " keeps: what they measure is a lower limit.");
        }
    }
}
