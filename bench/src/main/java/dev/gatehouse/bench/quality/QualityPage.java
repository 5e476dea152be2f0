package dev.gatehouse.bench.quality;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that says what was found and what was not, how that was measured, and what it cannot tell. */
final class QualityPage {
    private QualityPage() {}

    /** What was measured: seeds from one to another, and whether real logs were mixed in. */
    record Run(long first, int seeds, int days, boolean background) {}

    static String of(Run run, Tally tally) {
        var page = new Formatter(new StringBuilder(), Locale.ROOT);
        page.format("# What the catalogue finds, and what it says for nothing\n\n")
                .format("<!-- Written by `./gatehouse bench quality`. Do not edit by hand. -->\n\n");
        summary(run, tally, page);
        rows(tally, page);
        mistakes(tally, page);
        method(run, page);
        return page.toString();
    }

    private static void summary(Run run, Tally tally, Formatter page) {
        Tally.Row total = tally.total();
        page.format(
                "%d made-up tenants (seeds %d to %d), each of %d days, each scanned twice: as it is, and with attacks in it.\n",
                run.seeds(), run.first(), run.first() + run.seeds() - 1, run.days());
        page.format("\n");
        page.format("| | |\n|---|---:|\n");
        page.format("| attacks planted | %d |\n", total.planted());
        page.format("| found (recall) | %d (%s) |\n", total.found(), share(total.found(), total.planted()));
        page.format("| missed | %d |\n", total.planted() - total.found());
        page.format(
                "| alerts that belong to an attack (precision) | %d of %d (%s) |\n",
                total.theirs(),
                total.theirs() + total.mistaken(),
                share(total.theirs(), total.theirs() + total.mistaken()));
        page.format(
                "| alerts for each 1,000 days of a privileged account where nothing is wrong | %.2f |\n",
                tally.alertsPerThousandDays());
        page.format(
                "| alerts there that were declared beforehand, as changes, tests and journeys, and do not count | %d |\n",
                tally.declared());
        page.format("| privileged accounts × days without an attack | %d |\n", tally.accountDays());
        if (run.background()) {
            page.format(
                    "| alerts about the real logs that were mixed in, which nobody has judged | %d |\n",
                    tally.background());
        }
        page.format(
                "| acts of the contoso story, retold from these seeds | %d |\n| of them told by an alert of their row | %d |\n",
                tally.acts(), tally.acts() - tally.untold());
        List<String> never = tally.rows().entrySet().stream()
                .filter(row -> row.getValue().planted() > 0 && row.getValue().found() == 0)
                .map(row -> '`' + row.getKey() + '`')
                .toList();
        List<String> partly = tally.rows().entrySet().stream()
                .filter(row -> row.getValue().found() > 0
                        && row.getValue().found() < row.getValue().planted())
                .map(row -> '`' + row.getKey() + '`')
                .toList();
        page.format("\nNever found: %s. Found in part: %s.\n\n", list(never), list(partly));
    }

    private static void rows(Tally tally, Formatter page) {
        page.format("## By row of the guide\n\n")
                .format(
                        "An alert counts for every row that its rule is for. Rows that were not planted stand here where they")
                .format(" alerted.\n\n")
                .format("| row | planted | found | missed | recall | alerts of an attack | of none | precision |\n")
                .format("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Map.Entry<String, Tally.Row> entry : tally.rows().entrySet()) {
            Tally.Row row = entry.getValue();
            page.format(
                    "| `%s` | %d | %d | %d | %s | %d | %d | %s |\n",
                    entry.getKey(),
                    row.planted(),
                    row.found(),
                    row.planted() - row.found(),
                    share(row.found(), row.planted()),
                    row.theirs(),
                    row.mistaken(),
                    share(row.theirs(), row.theirs() + row.mistaken()));
        }
        page.format("\n");
    }

    private static void mistakes(Tally tally, Formatter page) {
        page.format("## Alerts that belong to no attack, by rule\n\n");
        if (tally.rules().isEmpty()) {
            page.format("None.\n\n");
            return;
        }
        page.format("| rule | in planted tenants | in quiet tenants |\n|---|---:|---:|\n");
        tally.rules()
                .forEach((rule, count) -> page.format("| %s | %d | %d |\n", rule, count.inPlanted(), count.inQuiet()));
        page.format("\n");
    }

    private static void method(Run run, Formatter page) {
        page.format("""
                ## How this was measured

                For each seed the generator in `bench` writes a busy tenant in which nothing is wrong (`generate quiet`), and the
                same with attacks in it (`generate planted`): people, hours, days and addresses follow from the seed. The whole
                catalogue scans each with the tenant's `gatehouse.yaml`. Only alerts above informational that are not expected by a
                planned change or test count.

                - **Found**: an alert whose rule is for the row of the attack, that names its account (where many accounts are
                  tried from one address: the address or one of them), within 25 hours of it.
                - **Belongs to an attack**: an alert that shares an account or a stranger's address with an attack and lies within
                  24 hours of it. What belongs to none is a mistake. So is every alert of a quiet tenant.
                - The **contoso story** is `examples/contoso` with other people and addresses; its README lists the acts. Some
                  are routine that the guide wants told, so alerts of any severity count.
                - **Recall** is attacks found of attacks planted; **precision** is alerts that belong to an attack of all alerts, of
                  quiet and planted tenants together.
                """);
        page.format(run.background() ? """
                - The planted tenants were scanned together with real logs of simulated attacks and of sign-ins, MSTICPy's and
                  OTRF's, as further input. Alerts about them count apart.
                """ : """
                - No real logs were mixed in: there is no corpus beside this checkout.
                """);
        page.format("""

                ## What this cannot tell

                The tenants are made up, and by the same people who write the rules. Their attacks are the ones that the guide
                describes, each once and mostly alone; attackers who know the rules do otherwise. Their people have habits that are
                tidier than real ones, and no more surprises than somebody thought of. So the figures say whether a change to a rule
                made it better or worse, and which rows have no rule; they do not say how many alerts your tenant will have. An alert
                near an attack counts as right whatever it says, which flatters precision in planted tenants; the quiet ones do not
                have that flaw.

                To measure again, or on seeds that nobody has looked at:

                    ./gatehouse bench quality --first-seed %d --seeds %d -o docs/detections/quality.md
                    ./gatehouse bench quality --first-seed 1000 --seeds 20
                """, run.first(), run.seeds());
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }
}
