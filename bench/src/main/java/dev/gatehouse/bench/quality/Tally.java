package dev.gatehouse.bench.quality;

import dev.gatehouse.bench.generate.PlantedAct;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the judgements of many tenants add up to. */
final class Tally {
    /** Of a row: how often it was planted and found, and how many of its alerts belong to an attack or to none. */
    record Row(int planted, int found, int theirs, int mistaken) {
        Row plus(Row other) {
            return new Row(
                    planted + other.planted, found + other.found, theirs + other.theirs, mistaken + other.mistaken);
        }
    }

    /** How many alerts of a rule belong to no attack. */
    record Mistakes(int inPlanted, int inQuiet) {
        Mistakes plus(Mistakes other) {
            return new Mistakes(inPlanted + other.inPlanted, inQuiet + other.inQuiet);
        }

        int all() {
            return inPlanted + inQuiet;
        }
    }

    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final SortedMap<String, Mistakes> rules = new TreeMap<>();
    private int theirs;
    private int background;
    private int declared;
    private long accountDays;
    private int acts;
    private int untold;

    /** A tenant into which attacks were planted. */
    void planted(Judgement judgement) {
        count(judgement.found(), new Row(1, 1, 0, 0));
        count(judgement.missed(), new Row(1, 0, 0, 0));
        theirs += judgement.theirs().size();
        background += judgement.background().size();
        for (FoundAlert alert : judgement.theirs()) {
            alert.rows().forEach(row -> add(row, new Row(0, 0, 1, 0)));
        }
        mistaken(judgement, new Mistakes(1, 0));
    }

    /** A tenant in which nothing is wrong, of so many privileged accounts and days. */
    void quiet(Judgement judgement, int accounts, int days) {
        declared += judgement.declared().size();
        accountDays += (long) accounts * days;
        mistaken(judgement, new Mistakes(0, 1));
    }

    /** A story with so many acts that must be told, and those that were not. */
    void story(int planted, int missed) {
        acts += planted;
        untold += missed;
    }

    int acts() {
        return acts;
    }

    int untold() {
        return untold;
    }

    SortedMap<String, Row> rows() {
        return new TreeMap<>(rows);
    }

    SortedMap<String, Mistakes> rules() {
        return new TreeMap<>(rules);
    }

    /** All rows together; an alert counts once, for however many rows its rule is. */
    Row total() {
        Row sum = new Row(0, 0, 0, 0);
        for (Row row : rows.values()) {
            sum = sum.plus(row);
        }
        int mistaken = rules.values().stream().mapToInt(Mistakes::all).sum();
        return new Row(sum.planted(), sum.found(), theirs, mistaken);
    }

    /** What quiet tenants would have said, had it not been declared beforehand. */
    int declared() {
        return declared;
    }

    int background() {
        return background;
    }

    /** Alerts where nothing is wrong, for each thousand days of one privileged account. */
    double alertsPerThousandDays() {
        int quiet = rules.values().stream().mapToInt(Mistakes::inQuiet).sum();
        return accountDays == 0 ? 0 : 1_000.0 * quiet / accountDays;
    }

    long accountDays() {
        return accountDays;
    }

    private void count(Collection<PlantedAct> acts, Row one) {
        acts.forEach(act -> add(act.row(), one));
    }

    private void mistaken(Judgement judgement, Mistakes one) {
        for (FoundAlert alert : judgement.mistaken()) {
            rules.merge(alert.rule(), one, Mistakes::plus);
            alert.rows().forEach(row -> add(row, new Row(0, 0, 0, 1)));
        }
    }

    private void add(String row, Row one) {
        rows.merge(row, one, Row::plus);
    }
}
