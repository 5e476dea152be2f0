package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How accounts that are no Global Administrators could become one: of each the shortest way. */
public final class Ways {
    private static final Subject GOAL =
            new Subject("role", WellKnown.GLOBAL_ADMINISTRATOR.toString(), "Global Administrator");

    private Ways() {}

    /**
     * One step.
     *
     * @param by what lets the one become the other, as {@code owns the application}
     */
    public record Step(Subject from, String by, Subject to) {
        public Step {
            requireNonNull(from, "from is null");
            requireNonNull(by, "by is null");
            requireNonNull(to, "to is null");
        }
    }

    /**
     * A way.
     *
     * @param steps from an account to the role; at least one
     */
    public record Way(List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }

        /** Who could go it. */
        public Subject from() {
            return steps.getFirst().from();
        }

        /** The way as a sentence. */
        public String words() {
            StringBuilder words = new StringBuilder(from().name());
            steps.forEach(step -> words.append(" → ")
                    .append(step.by())
                    .append(' ')
                    .append(step.to().name()));
            return words.toString();
        }
    }

    /** The shortest way of each user and service principal that has one and does not hold the role itself. */
    public static List<Way> toGlobalAdministrator(Tenant tenant, Baseline baseline) {
        Map<String, List<Step>> into = new HashMap<>();
        Takeovers.of(tenant, baseline, GOAL)
                .forEach(step -> into.computeIfAbsent(step.to().id(), any -> new ArrayList<>())
                        .add(step));
        Map<String, Step> next = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(GOAL.id()));
        while (!open.isEmpty()) {
            List<Step> steps = new ArrayList<>(into.getOrDefault(open.remove(), List.of()));
            steps.sort(Comparator.comparing((Step step) -> step.from().name())
                    .thenComparing(step -> step.from().id())
                    .thenComparing(Step::by));
            for (Step step : steps) {
                String from = step.from().id();
                if (!from.equals(GOAL.id()) && next.putIfAbsent(from, step) == null) {
                    open.add(from);
                }
            }
        }
        return next.keySet().stream()
                .filter(id -> !holds(next, id))
                .map(id -> way(next, id))
                .filter(way -> isAccount(way.from()))
                .sorted(Comparator.comparingInt((Way way) -> way.steps().size())
                        .thenComparing(way -> way.from().name())
                        .thenComparing(way -> way.from().id()))
                .toList();
    }

    private static boolean holds(Map<String, Step> next, String id) {
        Step step = next.get(id);
        return step != null && step.to().equals(GOAL) && Takeovers.ASSIGNED.contains(step.by());
    }

    private static Way way(Map<String, Step> next, String start) {
        List<Step> steps = new ArrayList<>();
        String at = start;
        while (!at.equals(GOAL.id())) {
            Step step = requireNonNull(next.get(at), "the way ends");
            steps.add(step);
            at = step.to().id();
        }
        return new Way(steps);
    }

    /** Groups and roles are on the way, but go none. */
    private static boolean isAccount(Subject subject) {
        return switch (subject.kind()) {
            case Principal.USER, Principal.SERVICE_PRINCIPAL -> true;
            default -> false;
        };
    }
}
