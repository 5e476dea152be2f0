package dev.gatehouse.detection.config;

import dev.gatehouse.detection.data.JsonLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays what people set in the server over what the file says; where the file says something, that holds. */
public final class Overlay {
    private Overlay() {}

    /**
     * The sum.
     *
     * @param disabled the ids of rules that tell nothing
     * @param problems what is wrong with entries, which count for nothing then
     */
    public record Sum(Configuration configuration, Set<String> disabled, List<ConfigProblem> problems) {
        public Sum {
            disabled = Set.copyOf(disabled);
            problems = List.copyOf(problems);
        }
    }

    /** The file with these entries over it. */
    public static Sum lay(Configuration file, List<SetEntry> entries) {
        List<Configuration> set = new ArrayList<>();
        Set<String> disabled = new LinkedHashSet<>();
        List<ConfigProblem> problems = new ArrayList<>();
        for (SetEntry entry : entries) {
            Loaded read = read(entry);
            problems.addAll(read.problems());
            read.configuration().ifPresent(one -> {
                set.add(one);
                if (entry.kind() == SetKind.RULE_ENABLED) {
                    disabled.add(entry.name());
                }
            });
        }
        return new Sum(sum(file, set), disabled, problems);
    }

    /** What an entry says, read as the file would be if it said that and nothing else. */
    public static Loaded read(SetEntry entry) {
        if (entry.kind() == SetKind.RULE_ENABLED) {
            return new Loaded(Optional.of(Configuration.none()), List.of());
        }
        String text = JsonLine.of(json -> {
            json.writeStartObject();
            json.writeFieldName(entry.kind().key());
            if (entry.kind().named()) {
                json.writeStartObject();
                json.writeFieldName(entry.name());
                json.writeRawValue(entry.body());
                json.writeEndObject();
            } else {
                json.writeStartArray();
                json.writeRawValue(entry.body());
                json.writeEndArray();
            }
            json.writeEndObject();
        });
        Loaded read = ConfigurationReader.read(entry.place(), text);
        Origin origin = Origin.of(entry.place());
        return new Loaded(
                read.configuration().map(one -> from(one, origin)),
                read.problems().stream()
                        .map(one -> new ConfigProblem(one.code(), one.message(), origin, one.expected(), one.remedy()))
                        .toList());
    }

    /** Every entry has one line, so that a place in it says nothing. */
    private static Configuration from(Configuration read, Origin origin) {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        read.thresholds().forEach((name, one) -> thresholds.put(name, new Threshold(one.limit(), origin)));
        return with(
                read,
                accounts(read.emergencyAccounts(), origin),
                accounts(read.privilegedAccounts(), origin),
                read.watchlists(),
                thresholds,
                read.expectations().stream()
                        .map(one -> new Expectation(
                                one.kind(), one.rules(), one.entities(), one.reason(), one.validity(), origin))
                        .toList());
    }

    private static List<Account> accounts(List<Account> read, Origin origin) {
        return read.stream()
                .map(one -> new Account(one.account(), one.validity(), one.reason(), origin))
                .toList();
    }

    private static Configuration sum(Configuration file, List<Configuration> set) {
        List<Account> emergency = new ArrayList<>(file.emergencyAccounts());
        List<Account> privileged = new ArrayList<>(file.privilegedAccounts());
        List<Expectation> expectations = new ArrayList<>(file.expectations());
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        addTo(lists, file.watchlists());
        // The last of several limits of one correlation holds, whatever it is called in each: that is the file's.
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        for (Configuration one : set) {
            add(emergency, file.emergencyAccounts(), one.emergencyAccounts());
            add(privileged, file.privilegedAccounts(), one.privilegedAccounts());
            addTo(lists, one.watchlists());
            expectations.addAll(one.expectations());
            thresholds.putAll(one.thresholds());
        }
        file.thresholds().keySet().forEach(thresholds::remove);
        thresholds.putAll(file.thresholds());
        Map<String, List<String>> watchlists = new LinkedHashMap<>();
        lists.forEach((name, values) -> watchlists.put(name, List.copyOf(values)));
        return with(file, emergency, privileged, new Watchlists(watchlists), thresholds, expectations);
    }

    private static void addTo(Map<String, Set<String>> lists, Watchlists more) {
        for (String name : more.names().stream().sorted().toList()) {
            lists.computeIfAbsent(name, any -> new LinkedHashSet<>())
                    .addAll(more.values(name).orElse(List.of()));
        }
    }

    private static void add(List<Account> all, List<Account> file, List<Account> more) {
        more.stream().filter(one -> !names(file, one)).forEach(all::add);
    }

    private static boolean names(List<Account> file, Account one) {
        return file.stream().anyMatch(own -> own.account().equals(one.account()));
    }

    private static Configuration with(
            Configuration base,
            List<Account> emergency,
            List<Account> privileged,
            Watchlists watchlists,
            Map<String, Threshold> thresholds,
            List<Expectation> expectations) {
        return new Configuration(
                base.tenant(),
                emergency,
                privileged,
                base.privilegedRoles(),
                watchlists,
                base.fieldTables(),
                base.workingHours(),
                thresholds,
                expectations,
                base.posture(),
                base.acceptances(),
                base.sources(),
                base.retention(),
                base.server(),
                base.sinks(),
                base.sinkTargets(),
                base.canary());
    }
}
