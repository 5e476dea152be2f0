package dev.gatehouse.cli.pim.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who is eligible for what, and what is active until when, as people read it. */
final class GrantText {
    private final Moments moments;
    private final boolean colour;

    GrantText(Moments moments, boolean colour) {
        this.moments = requireNonNull(moments, "moments is null");
        this.colour = colour;
    }

    /** What somebody has himself: what is active first. */
    List<String> own(JsonNode grants) {
        List<String> lines = new ArrayList<>();
        section(lines, "Active", grants, one -> is(one, "active") && !isLater(one));
        section(lines, "Eligible", grants, one -> is(one, "eligible") && !isLater(one));
        section(lines, "Later", grants, GrantText::isLater);
        return lines.isEmpty() ? List.of("You are eligible for nothing, and nothing is active.") : lines;
    }

    private void section(List<String> lines, String name, JsonNode grants, Predicate<JsonNode> which) {
        List<JsonNode> some = sorted(grants).filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        lines.add(Style.BOLD.paint(name, colour));
        int widest = some.stream().mapToInt(one -> name(one).length()).max().orElse(0);
        for (JsonNode grant : some) {
            lines.add("  " + name(grant) + " ".repeat(widest - name(grant).length()) + "  " + when(grant) + how(grant));
        }
    }

    private static String name(JsonNode grant) {
        return TargetText.of(grant.path("target"));
    }

    private String when(JsonNode grant) {
        String end = Moments.instant(grant.path("end")).map(moments::ahead).orElse("");
        String until = end.isEmpty() ? "for good" : "until " + end;
        return isLater(grant) ? "from " + moments.shown(grant.path("start")) + " " + until : until;
    }

    private String how(JsonNode grant) {
        if (isLater(grant)) {
            return "  " + Shown.text(grant.path("kind"));
        }
        boolean missing = is(grant, "active") && !grant.path("inDirectory").asBoolean();
        return (is(grant, "active") ? "  " + Shown.text(grant.path("origin")) : "")
                + (missing ? Style.YELLOW.paint("  not in the directory yet", colour) : "");
    }

    /** Everybody's, as a table. */
    List<String> all(JsonNode grants) {
        if (grants.isEmpty()) {
            return List.of("Nobody has such a thing.");
        }
        Table table = new Table(colour, "who", "what", "kind", "origin", "state", "from", "until");
        sorted(grants)
                .forEach(grant -> table.row(
                        Cell.of(TargetText.person(grant, "principalName", "principalId")),
                        Cell.of(name(grant)),
                        Cell.of(Shown.text(grant.path("kind")), is(grant, "active") ? Style.YELLOW : Style.GREEN),
                        Cell.of(Shown.text(grant.path("origin"))),
                        Cell.of(Shown.text(grant.path("state"))),
                        Cell.of(moments.shown(grant.path("start"))),
                        Cell.of(grant.has("end") ? moments.shown(grant.path("end")) : "for good")));
        return table.lines();
    }

    private static Stream<JsonNode> sorted(JsonNode grants) {
        return StreamSupport.stream(grants.spliterator(), false)
                .sorted(Comparator.comparing(GrantText::name)
                        .thenComparing(grant -> grant.path("principalName").asText())
                        .thenComparing(grant -> grant.path("start").asText())
                        .thenComparing(grant -> grant.path("id").asText()));
    }

    private static boolean is(JsonNode grant, String kind) {
        return grant.path("kind").asText().equals(kind);
    }

    private static boolean isLater(JsonNode grant) {
        return grant.path("state").asText().equals("scheduled");
    }
}
