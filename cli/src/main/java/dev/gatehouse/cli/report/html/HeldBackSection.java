package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.report.HeldBack;
import java.util.List;

/** Alerts that an exclusion held back, in numbers. */
final class HeldBackSection implements Section {
    private final List<HeldBack> heldBack;

    HeldBackSection(List<HeldBack> heldBack) {
        this.heldBack = List.copyOf(heldBack);
    }

    @Override
    public String id() {
        return "held-back";
    }

    @Override
    public String title() {
        return "Held back by exclusions";
    }

    @Override
    public boolean any() {
        return !heldBack.isEmpty();
    }

    @Override
    public void write(Markup to) {
        to.open("table").open("thead").open("tr");
        to.element("th", "Exclusion", "scope", "col").element("th", "Alerts", "scope", "col", "class", "number");
        to.close().close().open("tbody").line();
        for (HeldBack held : heldBack) {
            to.open("tr").element("td", Say.value(held.exclusion()));
            to.element("td", Say.number(held.alerts()), "class", "number")
                    .close()
                    .line();
        }
        to.close().close().line();
    }
}
