package dev.gatehouse.cli.audit;

import dev.gatehouse.audit.Verification;
import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import dev.gatehouse.audit.Verification.Period;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.connect.file.Inputs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Says to people what came of a verification: a paragraph where all is well, and what, where and why where it is not. */
final class VerdictText {
    private static final int WIDTH = 100;

    private final String name;
    private final boolean colour;

    VerdictText(String file, boolean colour) {
        this.name = file.equals(Inputs.STDIN) ? "standard input" : file;
        this.colour = colour;
    }

    List<String> lines(Verification verification) {
        return switch (verification) {
            case Intact intact -> intact(intact);
            case Broken broken -> broken(broken);
        };
    }

    private List<String> intact(Intact intact) {
        Stream<String> verdict = paragraph(
                Style.GREEN,
                "Intact: " + entries(intact) + " " + checkpoints(intact) + " " + anchored(intact) + key(intact));
        return intact.keySource() == Verification.KeySource.GIVEN
                ? verdict.toList()
                : Stream.concat(verdict, ownKey(intact)).toList();
    }

    private String entries(Intact intact) {
        String span = intact.entries() == 0
                ? ""
                : " (" + intact.firstSequence() + " to " + intact.to().sequence() + ")";
        String part = intact.partial()
                ? " This is a part of the chain: it says nothing of the entries before " + intact.firstSequence() + "."
                : "";
        return name + " holds " + count(intact.entries(), "entry", "entries") + span + " of the tenant "
                + intact.to().tenant()
                + intact.period().map(VerdictText::period).orElse("") + ", exported "
                + time(intact.exportedAt()) + "." + part;
    }

    private static String period(Period period) {
        return ", from " + time(period.earliest()) + " to " + time(period.latest());
    }

    private static String checkpoints(Intact intact) {
        String covered = intact.lastCheckpoint()
                .map(last -> "the last, of " + time(last.time()) + ", covers everything up to entry " + last.sequence())
                .orElse("");
        long after = intact.afterLastCheckpoint();
        String left = after == 0
                ? ""
                : count(after, "entry comes", "entries come")
                        + " after the last checkpoint, signed only with the export.";
        if (covered.isEmpty()) {
            return "There is no checkpoint." + (after == 0 ? "" : " The entries were signed only with the export.");
        }
        return (count(intact.checkpoints(), "checkpoint holds", "checkpoints hold") + "; " + covered + ". " + left)
                .strip();
    }

    private static String anchored(Intact intact) {
        return intact.anchored() == 0
                ? ""
                : count(
                                intact.anchored(),
                                "checkpoint that was kept elsewhere says",
                                "checkpoints that were kept elsewhere say")
                        + " the same. ";
    }

    private static String key(Intact intact) {
        String key = intact.keySource() == Verification.KeySource.GIVEN ? "the key that you trust, " : "one key, ";
        return "Nothing was altered, taken out, added or moved since " + key + intact.keyId() + ", signed it.";
    }

    private Stream<String> ownKey(Intact intact) {
        return Stream.concat(
                Stream.of(""),
                paragraph(
                        Style.YELLOW,
                        "That key is the export's own: the file agrees with itself, but anyone could have made it. Compare "
                                + intact.keyId()
                                + " with the id of your Gatehouse's key, or name that key: --key PUBLIC.pem. Get it from"
                                + " whoever runs the server, not together with the export."));
    }

    private List<String> broken(Broken broken) {
        String entry =
                broken.sequence().isPresent() ? " (entry " + broken.sequence().getAsLong() + ")" : "";
        return Stream.of(
                        paragraph(
                                Style.RED,
                                "Broken: " + name + ", line " + broken.line() + entry + ": "
                                        + broken.flaw().words() + "."),
                        new Wrap(WIDTH).add(broken.what()).lines().stream(),
                        Stream.of(""),
                        new Wrap(WIDTH).add(meaning(broken)).lines().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String meaning(Broken broken) {
        String rest = broken.sequence().isPresent() ? " Nothing after this line was judged." : "";
        return "What it means: " + broken.flaw().meaning() + rest;
    }

    private Stream<String> paragraph(Style style, String text) {
        return new Wrap(WIDTH).add(text).lines().stream().map(line -> style.paint(line, colour));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
