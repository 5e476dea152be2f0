package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.Operations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The hits whose alerts may still change, and which alerts they make: records of one operation make one together. Which
 * alerts there are in the end depends on the set of hits only. For one thread.
 */
final class HitBook {
    private final Names names;
    private final Map<Integer, OfRule> rules = new HashMap<>();
    private final Map<Integer, Set<String>> dirty = new LinkedHashMap<>();
    private final Set<Long> touched = new HashSet<>();

    /** Gives alerts their ids. */
    @FunctionalInterface
    interface Names {
        /** The id of the alert of a rule whose first event has that name. */
        UUID id(int rule, String event);
    }

    /**
     * An alert.
     *
     * @param hits of one event, or of the records of one operation in the order of time
     */
    record Made(UUID id, int rule, List<Hit> hits) {
        private Set<Long> events() {
            return hits.stream().map(Hit::identity).collect(Collectors.toSet());
        }
    }

    /** What became of an alert. */
    sealed interface News {
        /** It is there, or not what it was. */
        record Told(Made made) implements News {}

        /** It is there no more; its event may be part of another one. */
        record Gone(UUID id, Optional<UUID> by) implements News {}
    }

    /** The hits of a rule: those that may be of one operation are in one group. */
    private static final class OfRule {
        private final Map<String, TreeMap<Hit, Hit>> groups = new HashMap<>();
        private final Map<String, List<Made>> made = new HashMap<>();
        private final Map<Long, String> groupOf = new HashMap<>();

        /** By kinship, the events alone in their alert, and the group of each. */
        private final Map<Long, TreeMap<Long, String>> kin = new HashMap<>();
    }

    HitBook(Names names) {
        this.names = names;
    }

    /** Adds a hit, in the place of one of the same event. */
    void add(Hit hit) {
        remove(hit.rule(), hit.identity());
        OfRule rule = rules.computeIfAbsent(hit.rule(), any -> new OfRule());
        String group = hit.operation().orElseGet(() -> "\u0000" + hit.identity());
        rule.groups.computeIfAbsent(group, any -> new TreeMap<>(Hit.IN_TIME)).put(hit, hit);
        rule.groupOf.put(hit.identity(), group);
        touch(hit.rule(), group);
        boolean unused = touched.add(hit.identity());
    }

    /** Forgets the hit of an event, if there is one. */
    void remove(int number, long identity) {
        OfRule rule = rules.get(number);
        String group = rule == null ? null : rule.groupOf.remove(identity);
        if (rule == null || group == null) {
            return;
        }
        TreeMap<Hit, Hit> hits = rule.groups.getOrDefault(group, new TreeMap<>(Hit.IN_TIME));
        hits.keySet().removeIf(hit -> hit.identity() == identity);
        touch(number, group);
    }

    /** Whether the book has a hit of that rule and event. */
    boolean has(Hit hit) {
        OfRule rule = rules.get(hit.rule());
        return rule != null && rule.groupOf.containsKey(hit.identity());
    }

    /** Says that more is known of the event of a hit, if the book has it: its alert is told again. */
    void touch(Hit hit) {
        OfRule rule = rules.get(hit.rule());
        String group = rule == null ? null : rule.groupOf.get(hit.identity());
        if (group != null) {
            touch(hit.rule(), group);
            boolean unused = touched.add(hit.identity());
        }
    }

    private void touch(int rule, String group) {
        boolean unused =
                dirty.computeIfAbsent(rule, any -> new LinkedHashSet<>()).add(group);
    }

    /** What became of alerts since it was asked last. */
    List<News> settle() {
        List<News> news = new ArrayList<>();
        dirty.forEach((number, groups) -> settle(number, groups, news));
        dirty.clear();
        touched.clear();
        return news;
    }

    private void settle(int number, Set<String> changed, List<News> news) {
        OfRule rule = rules.computeIfAbsent(number, any -> new OfRule());
        Map<UUID, Made> before = new LinkedHashMap<>();
        Map<String, List<List<Hit>>> due = new LinkedHashMap<>();
        Set<Long> kinships = new LinkedHashSet<>();
        for (String group : changed) {
            take(rule, group, before, kinships);
            List<List<Hit>> operations = operations(rule, group);
            due.put(group, operations);
            operations.forEach(operation -> single(operation).ifPresent(hit -> {
                rule.kin
                        .computeIfAbsent(hit.kinship(), any -> new TreeMap<>(Long::compareUnsigned))
                        .put(hit.identity(), group);
                kinships.add(hit.kinship());
            }));
        }
        for (String group : kindred(rule, kinships)) {
            if (!due.containsKey(group)) {
                rule.made.getOrDefault(group, List.of()).forEach(made -> before.put(made.id(), made));
                due.put(group, operations(rule, group));
            }
        }
        Map<UUID, Made> after = new LinkedHashMap<>();
        due.forEach((group, operations) -> {
            List<Made> made = operations.stream()
                    .map(hits -> new Made(name(rule, number, hits), number, hits))
                    .toList();
            made.forEach(one -> after.put(one.id(), one));
            if (made.isEmpty()) {
                rule.made.remove(group);
                rule.groups.remove(group);
            } else {
                rule.made.put(group, made);
            }
        });
        tell(before, after, news);
    }

    /** Takes away what was made of a group. */
    private static void take(OfRule rule, String group, Map<UUID, Made> before, Set<Long> kinships) {
        for (Made made : rule.made.getOrDefault(group, List.of())) {
            before.put(made.id(), made);
            single(made.hits()).ifPresent(hit -> {
                forgetKin(rule, hit);
                kinships.add(hit.kinship());
            });
        }
    }

    private static void forgetKin(OfRule rule, Hit hit) {
        rule.kin.computeIfPresent(hit.kinship(), (any, events) -> {
            events.remove(hit.identity());
            return events.isEmpty() ? null : events;
        });
    }

    private static Set<String> kindred(OfRule rule, Set<Long> kinships) {
        return kinships.stream()
                .flatMap(kinship -> rule.kin.getOrDefault(kinship, new TreeMap<>()).values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The only hit of an alert, if its event may have kin. */
    private static Optional<Hit> single(List<Hit> hits) {
        return Optional.of(hits.getFirst()).filter(hit -> hits.size() == 1 && hit.kinship() != 0);
    }

    private static List<List<Hit>> operations(OfRule rule, String group) {
        Collection<Hit> hits =
                rule.groups.getOrDefault(group, new TreeMap<>(Hit.IN_TIME)).keySet();
        return Operations.of(hits.stream()
                        .map(hit -> new Operations.Told<>(hit.rule(), group, hit.time(), hit))
                        .toList())
                .stream()
                .map(operation ->
                        operation.stream().map(Operations.Told::record).toList())
                .toList();
    }

    /** Of events that only their ids tell apart, the one with the least fingerprint is named as if it had no id. */
    private UUID name(OfRule rule, int number, List<Hit> hits) {
        Hit first = hits.getFirst();
        boolean byId = single(hits)
                .map(hit -> rule.kin.getOrDefault(hit.kinship(), new TreeMap<>()))
                .filter(kin -> !kin.isEmpty() && kin.firstKey() != first.identity())
                .isPresent();
        return names.id(number, byId ? first.id() : first.anchor());
    }

    private void tell(Map<UUID, Made> before, Map<UUID, Made> after, List<News> news) {
        after.forEach((id, made) -> {
            boolean same = Optional.ofNullable(before.get(id))
                    .filter(was -> was.events().equals(made.events()))
                    .isPresent();
            if (!same || made.hits().stream().anyMatch(hit -> touched.contains(hit.identity()))) {
                news.add(new News.Told(made));
            }
        });
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                Set<Long> events = was.events();
                Optional<UUID> by = after.values().stream()
                        .filter(made -> made.events().stream().anyMatch(events::contains))
                        .map(Made::id)
                        .findFirst();
                news.add(new News.Gone(id, by));
            }
        });
    }

    /** Forgets the alerts that no event from a time on can change, and answers them; what is dirty must be settled before. */
    List<Made> finish(long time) {
        List<Made> over = new ArrayList<>();
        rules.forEach((number, rule) -> {
            List<Made> ended = rule.made.values().stream()
                    .flatMap(List::stream)
                    .filter(made -> Operations.over(made.hits().getLast().time()) < time)
                    .sorted(Comparator.comparing((Made made) -> made.hits().getFirst(), Hit.IN_TIME))
                    .toList();
            ended.forEach(made -> forget(rule, made));
            over.addAll(ended);
        });
        rules.values().removeIf(rule -> rule.made.isEmpty());
        return over;
    }

    private static void forget(OfRule rule, Made made) {
        single(made.hits()).ifPresent(hit -> forgetKin(rule, hit));
        String group = rule.groupOf.getOrDefault(made.hits().getFirst().identity(), "");
        made.hits().forEach(hit -> rule.groupOf.remove(hit.identity()));
        rule.groups.computeIfPresent(group, (any, hits) -> {
            made.hits().forEach(hits::remove);
            return hits.isEmpty() ? null : hits;
        });
        rule.made.computeIfPresent(group, (any, others) -> {
            List<Made> left = others.stream()
                    .filter(other -> !other.id().equals(made.id()))
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** The alerts that may still change. */
    List<Made> open() {
        return rules.values().stream()
                .flatMap(rule -> rule.made.values().stream())
                .flatMap(List::stream)
                .toList();
    }
}
