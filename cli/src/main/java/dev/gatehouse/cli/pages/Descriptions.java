package dev.gatehouse.cli.pages;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.rules.TestedRules;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Needs;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rules with the tests beside them, and gathers what pages say of them. */
final class Descriptions {
    private Descriptions() {}

    /** Of every rule and correlation below a folder that raises alerts, in the order of files. */
    static List<Described> of(Path folder, Complaints complaints) {
        List<Described> all = new ArrayList<>();
        for (TestedRules file : TestedRules.below(folder, complaints)) {
            String name = folder.relativize(file.file()).toString().replace('\\', '/');
            for (AlertRule rule : file.alerting()) {
                all.add(new Described(rule, name, needs(file.rulebook(), rule), tests(file, rule)));
            }
        }
        return all;
    }

    private static Needs needs(Rulebook rulebook, AlertRule rule) {
        return rule instanceof Rule plain
                ? Needs.of(rulebook, plain)
                : Needs.of(rulebook, rulebook.correlations().rules().indexOf(rule));
    }

    private static List<Described.Tested> tests(TestedRules file, AlertRule rule) {
        String name = Proof.name(rule);
        return file.cases().stream()
                .filter(test -> test.fires().contains(name) || test.fires().isEmpty())
                .map(test -> new Described.Tested(test.name(), !test.fires().isEmpty(), shapes(file, test)))
                .toList();
    }

    private static String shapes(TestedRules file, Case test) {
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        file.proof().ifPresent(proof -> proof.rows(test, row -> shapes.add(row.shape())));
        return shapes.stream().map(Shape::text).collect(Collectors.joining(", "));
    }
}
