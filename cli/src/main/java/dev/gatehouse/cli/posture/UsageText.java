package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.directory.usage.Advice;
import dev.gatehouse.directory.usage.RoleUsage;
import dev.gatehouse.directory.usage.Timing;
import dev.gatehouse.directory.usage.Usage;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Writes how roles were used for people, 100 columns wide. */
final class UsageText {
    private static final int WIDTH = 100;
    private static final int INDENT = 4;

    private final PrintStream out;
    private final boolean colour;

    UsageText(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(UsageReport report) {
        Usage usage = report.usage();
        line(
                0,
                "Audits from " + report.log().first().map(Object::toString).orElse("never") + " to "
                        + report.log().last().map(Object::toString).orElse("never") + ": "
                        + report.log().elevations().size() + " activations of roles of the directory.");
        if (!usage.defined()) {
            line(0, "The export has no role definitions, so nothing can be said about smaller roles.");
        }
        if (report.log().others() > 0) {
            line(
                    0,
                    report.log().others()
                            + " activations of roles over Azure resources or of memberships of groups are not judged.");
        }
        if (report.log().unresolved() > 0) {
            line(0, report.log().unresolved() + " activations do not tell whose or of which role they are.");
        }
        usage.roles().forEach(one -> role(report, one));
        if (!usage.beyond().isEmpty()) {
            out.println();
            out.println(Style.BOLD.paint("Done while elevated, but not allowed by any active role", colour));
            usage.beyond()
                    .forEach(beyond -> line(
                            INDENT,
                            report.name(beyond.principal()) + ": " + beyond.count() + " x " + beyond.operation() + " ("
                                    + String.join(" or ", beyond.actions()) + ")"));
        }
    }

    private void role(UsageReport report, RoleUsage one) {
        out.println();
        new Wrap(WIDTH)
                .add(report.name(one.principal()) + ", " + one.roleName() + ", "
                        + one.tier().words())
                .lines()
                .forEach(text -> out.println(Style.BOLD.paint(text, colour)));
        Timing timing = one.timing();
        line(
                INDENT,
                "active " + timing.elevations() + " times, " + UsageReport.words(timing.total())
                        + " in all, " + UsageReport.words(timing.longest()) + " at most; " + timing.unused()
                        + " times nothing was done that is seen");
        timing.lastDeed()
                .ifPresent(last -> line(
                        INDENT,
                        "last deed after " + UsageReport.words(last.median())
                                + " (half of the times), " + UsageReport.words(last.ninetyFifth()) + " (95 %), "
                                + UsageReport.words(last.longest()) + " (longest)"));
        if (!one.done().isEmpty()) {
            line(
                    INDENT,
                    "done: "
                            + one.done().stream()
                                    .map(done -> done.count() + " x " + done.operation())
                                    .collect(Collectors.joining(", ")));
        }
        one.share()
                .ifPresent(share -> line(
                        INDENT,
                        "used " + share.used() + " of the " + share.allowed()
                                + " actions of the directory that the role allows"));
        if (!one.unknown().isEmpty()) {
            line(
                    INDENT,
                    "not known what it needs: "
                            + one.unknown().entrySet().stream()
                                    .map(entry -> entry.getValue() + " x " + entry.getKey())
                                    .collect(Collectors.joining(", ")));
        }
        if (!one.elsewhere().isEmpty()) {
            line(INDENT, "not seen: what was done in " + String.join(", ", one.elsewhere()));
        }
        advice(one);
    }

    private void advice(RoleUsage one) {
        String role = one.advice() instanceof Advice.Smaller smaller
                ? UsageReport.words(smaller) + " would have been enough (" + smaller.changes()
                        + " changing actions, not " + smaller.insteadOf() + ")"
                : UsageReport.words(one.advice());
        line(INDENT, "role: " + role);
        one.timing()
                .enough()
                .ifPresent(enough -> line(
                        INDENT,
                        "duration: " + UsageReport.words(enough) + " would have been enough"
                                + one.timing()
                                        .setting()
                                        .map(now -> ", not " + UsageReport.words(now))
                                        .orElse("")));
    }

    private void line(int indent, String text) {
        new Wrap(WIDTH - indent).add(text).lines().forEach(part -> out.println(" ".repeat(indent) + part));
    }
}
