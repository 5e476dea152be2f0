package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can approve what at a moment. */
public final class Approvers {
    private final Slice slice;
    private final People people;
    private final Instant at;

    public Approvers(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.at = requireNonNull(at, "at is null");
        this.people = new People(slice, at);
    }

    /** Who may decide a stage about somebody, he himself perhaps among them. */
    public Set<Account> of(Stage stage, PrincipalId about, Target target) {
        return resolved(stage.approvers(), about, target);
    }

    /** Who may decide a step that has begun, with those to whom it has escalated. */
    public Set<Account> of(Step step, PrincipalId about, Target target) {
        Set<Account> all = new HashSet<>(of(step.stage(), about, target));
        if (step.isEscalated(at)) {
            step.stage().escalation().ifPresent(more -> all.addAll(resolved(more.approvers(), about, target)));
        }
        return all;
    }

    /** Whether somebody is one of those; to ask this of one person takes less than to find all. */
    public boolean isOne(PrincipalId who, Step step, PrincipalId about, Target target) {
        return isOne(who, step, at, about, target);
    }

    /**
     * Whether somebody is an approver of a stage of a request that is decided, by others or by nobody: it was his to
     * decide, too. Those to whom it would have escalated later are none.
     */
    public boolean isOneOfDecided(PrincipalId who, Request request) {
        return request.steps().stream()
                .filter(step -> step.since().isPresent())
                .filter(step -> !request.status().isPending() || !step.isOpen())
                .anyMatch(step -> isOne(
                        who,
                        step,
                        decided(step).or(request::completed).orElse(at),
                        request.form().principal(),
                        request.form().target()));
    }

    /** When a step was decided; empty where nobody did. */
    private static Optional<Instant> decided(Step step) {
        return step.isOpen() || step.votes().isEmpty()
                ? Optional.empty()
                : Optional.of(step.votes().getLast().at());
    }

    private boolean isOne(PrincipalId who, Step step, Instant when, PrincipalId about, Target target) {
        return slice.account(who).filter(Account::canAct).isPresent()
                && (isAmong(who, step.stage().approvers(), about, target)
                        || (step.isEscalated(when)
                                && step.stage()
                                        .escalation()
                                        .filter(more -> isAmong(who, more.approvers(), about, target))
                                        .isPresent()));
    }

    private boolean isAmong(PrincipalId who, Set<Approver> approvers, PrincipalId about, Target target) {
        if (approvers.isEmpty()) {
            return people.administers(who, target);
        }
        return approvers.stream().anyMatch(approver -> switch (approver) {
            case Approver.User user -> user.id().equals(who);
            case Approver.Members group -> people.groupsOf(who).contains(group.group());
            case Approver.Superior any ->
                slice.account(about)
                        .flatMap(Account::manager)
                        .filter(who::equals)
                        .isPresent();
        });
    }

    private Set<Account> resolved(Set<Approver> approvers, PrincipalId about, Target target) {
        if (approvers.isEmpty()) {
            return people.administrators(target);
        }
        return approvers.stream()
                .flatMap(approver -> switch (approver) {
                    case Approver.User user -> slice.account(user.id()).stream();
                    case Approver.Members group -> people.membersOf(group.group()).stream();
                    case Approver.Superior any ->
                        slice.account(about).flatMap(Account::manager).flatMap(slice::account).stream();
                })
                .filter(Account::canAct)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether all stages can be approved by different persons, none of whom is one of these. It is a matching of votes
     * to persons: each vote in turn takes a free person, or has whoever took one move on to another.
     */
    public boolean suffice(List<Stage> stages, PrincipalId about, Target target, Collection<PrincipalId> not) {
        Set<PrincipalId> excluded =
                persons(not.stream().flatMap(id -> slice.account(id).stream()).collect(Collectors.toSet()));
        List<Set<PrincipalId>> votes = new ArrayList<>();
        for (Stage stage : stages) {
            Set<PrincipalId> able = persons(Stream.concat(
                            of(stage, about, target).stream(),
                            stage.escalation().stream()
                                    .flatMap(more -> resolved(more.approvers(), about, target).stream()))
                    .collect(Collectors.toSet()));
            able.removeAll(excluded);
            for (int i = 0; i < stage.quorum(); i++) {
                votes.add(able);
            }
        }
        Map<PrincipalId, Integer> taken = new HashMap<>();
        for (int vote = 0; vote < votes.size(); vote++) {
            if (!place(vote, votes, taken, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    private static boolean place(
            int vote, List<Set<PrincipalId>> votes, Map<PrincipalId, Integer> taken, Set<PrincipalId> tried) {
        for (PrincipalId person : votes.get(vote)) {
            if (tried.add(person)) {
                Integer other = taken.get(person);
                if (other == null || place(other, votes, taken, tried)) {
                    taken.put(person, vote);
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<PrincipalId> persons(Collection<Account> accounts) {
        return accounts.stream().map(Account::person).collect(Collectors.toCollection(HashSet::new));
    }
}
