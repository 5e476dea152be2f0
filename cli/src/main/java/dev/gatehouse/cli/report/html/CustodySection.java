package dev.gatehouse.cli.report.html;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.cli.report.ReadFile;
import dev.gatehouse.cli.report.ReadLog;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.logs.Table;
import java.util.Map;
import java.util.TreeMap;

/** Which files were read, with their fingerprints and what is in them; which were not, and which records could not be. */
final class CustodySection implements Section {
    private static final int MOST_FILES = 1_000;
    private static final int MOST_LOGS = 100;

    private final ScanFacts facts;

    CustodySection(ScanFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "custody";
    }

    @Override
    public String title() {
        return "What was read";
    }

    @Override
    public void write(Markup to) {
        to.element(
                        "p",
                        Say.count(facts.files().size(), "file") + ", " + Say.bytes(facts.bytes())
                                + " of logs in them. The fingerprints were taken after the scan; a file that was changed"
                                + " meanwhile is marked.")
                .line();
        to.open("table", "class", "custody").open("thead").open("tr");
        to.element("th", "File and fingerprint (SHA-256)", "scope", "col");
        to.element("th", "Size", "scope", "col", "class", "number");
        to.element("th", "Records", "scope", "col", "class", "number");
        to.element("th", "Tables, with times", "scope", "col");
        to.close().close().open("tbody").line();
        facts.files().stream().limit(MOST_FILES).forEach(file -> file(to, file));
        to.close().close().line();
        more(to, facts.files().size() - (long) MOST_FILES, "file");
        notRead(to);
        quarantine(to);
    }

    private static void file(Markup to, ReadFile file) {
        boolean whole = file.logs().size() == 1
                && file.logs().getFirst().name().equals(file.file().name());
        to.open("tr").open("td").text(Say.value(file.file().name()));
        to.open("div").element("code", file.sha256().map(sha -> sha.hex()).orElse("not readable any more"));
        to.close();
        if (file.changed()) {
            to.element("div", "changed while it was read", "class", "mark");
        }
        to.close().element("td", Say.bytes(file.file().size()), "class", "number");
        if (whole) {
            contents(to, file.logs().getFirst());
            to.close().line();
            return;
        }
        to.element("td", "")
                .element("td", Say.count(file.logs().size(), "log") + " in it")
                .close()
                .line();
        file.logs().stream().limit(MOST_LOGS).forEach(log -> member(to, log));
        if (file.logs().size() > MOST_LOGS) {
            String left = "and " + Say.number(file.logs().size() - (long) MOST_LOGS) + " more logs in it";
            to.open("tr").element("td", left, "colspan", "4").close();
        }
    }

    private static void member(Markup to, ReadLog log) {
        to.open("tr", "class", "member").open("td").text(Say.value(log.name()));
        log.sha256().ifPresent(sha -> to.open("div").element("code", sha.hex()).close());
        to.close().element("td", log.sha256().map(sha -> Say.bytes(sha.size())).orElse(""), "class", "number");
        contents(to, log);
        to.close().line();
    }

    private static void contents(Markup to, ReadLog log) {
        to.element("td", Say.number(log.stats().records()), "class", "number").open("td");
        log.stats().tables().forEach((table, tally) -> to.element("div", table(table, tally)));
        log.stats().skippedByKind().forEach((kind, count) -> to.element("div", Say.number(count) + " × " + kind));
        if (log.stats().quarantinedCount() > 0) {
            to.element("div", Say.number(log.stats().quarantinedCount()) + " unreadable", "class", "mark");
        }
        log.problem().ifPresent(problem -> to.element("div", Say.value(problem), "class", "mark"));
        to.close();
    }

    private static String table(Table table, Tally tally) {
        String times = tally.first().isPresent() && tally.last().isPresent()
                ? ", " + Say.time(tally.first().get()) + " to "
                        + Say.time(tally.last().get())
                : "";
        return table.azureName() + " " + Say.number(tally.rows()) + times;
    }

    private void notRead(Markup to) {
        if (facts.notRead().isEmpty()) {
            return;
        }
        to.element("h3", "Not read").open("ul");
        for (InputProblem problem : facts.notRead().stream().limit(MOST_FILES).toList()) {
            to.element("li", Say.value(problem.name()) + ": " + Say.value(problem.reason()));
        }
        to.close().line();
        more(to, facts.notRead().size() - (long) MOST_FILES, "file");
    }

    private void quarantine(Markup to) {
        if (facts.quarantine().isEmpty()) {
            return;
        }
        to.element("h3", "Records that could not be read").open("ul");
        for (Map.Entry<String, Long> reason : new TreeMap<>(facts.quarantine()).entrySet()) {
            to.element("li", Say.number(reason.getValue()) + " × " + reason.getKey());
        }
        to.close()
                .element("p", "--quarantine FILE lists them with file, position and text.")
                .line();
    }

    private static void more(Markup to, long left, String what) {
        if (left > 0) {
            to.element("p", "and " + Say.count(left, "more " + what) + "; --manifest FILE lists all", "class", "more");
        }
    }
}
