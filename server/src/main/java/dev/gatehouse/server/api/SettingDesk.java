package dev.gatehouse.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Target;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.overlay.Named;
import dev.gatehouse.server.overlay.SettingTeller;
import dev.gatehouse.server.overlay.StoredOverlay;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.overlay.DecisionAnswer;
import dev.gatehouse.store.overlay.OverlayEntry;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.overlay.Proposal;
import dev.gatehouse.store.overlay.ProposalState;
import dev.gatehouse.store.overlay.Setting;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes proposals of what is to be set, and what another person decides on them. */
@Singleton
final class SettingDesk {
    /** So long a proposal waits for somebody. */
    static final Duration WAITS = Duration.ofDays(7);

    /** So long after its end something still counts, for events of its time that come late. */
    static final Duration LATE = Duration.ofDays(3);

    private static final int MOST_PENDING = 200;
    private static final int MOST_SET = 1_000;

    private final Watching watching;
    private final OverlayStore store;
    private final SettingTeller teller;
    private final Calling calling;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final InstantSource clock;

    SettingDesk(Watching watching, Calling calling, Accounts accounts, ObjectMapper json, InstantSource clock) {
        this.watching = watching;
        this.store = watching.overlay();
        this.teller = new SettingTeller(store, watching.station(), watching.notes(), clock);
        this.calling = calling;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        // The database keeps microseconds.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is set of a kind. */
    List<OverlayEntry> set(SetKind kind) {
        return store.current(now()).stream()
                .filter(entry -> entry.setting().kind().equals(StoredOverlay.kind(kind)))
                .toList();
    }

    Optional<OverlayEntry> set(SetKind kind, String name) {
        return set(kind).stream()
                .filter(entry -> entry.setting().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Proposes that something be set over the version that was seen: 0 where nothing was. */
    Response propose(SetKind kind, String name, Object body, Optional<Instant> until, String reason, long seen) {
        if (until.filter(end -> !end.isAfter(now())).isPresent()) {
            throw Parameters.wrong("until", "a time that is still to come");
        }
        Setting setting = new Setting(StoredOverlay.kind(kind), name, Optional.of(write(body)), until);
        fits(setting);
        return propose(kind, setting, reason, seen);
    }

    /** Proposes that something be removed. */
    Response remove(SetKind kind, String name, String reason, long seen) {
        OverlayEntry there = set(kind, name)
                .orElseThrow(() -> Problems.notFound(
                                "Nothing of this name is set here. What gatehouse.yaml says is changed there.")
                        .thrown());
        return propose(
                kind, Setting.removal(StoredOverlay.kind(kind), there.setting().name()), reason, seen);
    }

    private Response propose(SetKind kind, Setting setting, String reason, long seen) {
        Acting acting = acting();
        Optional<OverlayEntry> there = set(kind, setting.name());
        concerns(acting, setting, there.map(OverlayEntry::setting));
        long held = there.map(OverlayEntry::version).orElse(0L);
        if (held != seen) {
            throw stale(held);
        }
        if (store.proposals(ProposalState.PENDING).size() >= MOST_PENDING
                || store.current(now()).size() >= MOST_SET) {
            throw Problem.of(
                            409,
                            "too-many-settings",
                            "Too many",
                            "At most " + MOST_PENDING + " proposals may be pending, and " + MOST_SET
                                    + " things set. Decide or remove some first.")
                    .thrown();
        }
        List<OverlayEntry> history = store.history(setting.kind(), setting.name());
        long last = history.isEmpty() ? 0 : history.getLast().version();
        Instant now = now();
        UUID id = UUID.randomUUID();
        Proposal proposal = store.proposeOver(
                        last,
                        id,
                        setting,
                        acting.name(),
                        reason,
                        now,
                        now.plus(WAITS),
                        note(acting, "setting.propose", id, setting, there, reason))
                .orElseThrow(() -> stale(last + 1));
        return Response.status(Response.Status.ACCEPTED)
                .location(URI.create("/api/v1/proposals/" + id))
                .entity(ProposalView.of(proposal, json))
                .build();
    }

    /** Approves what somebody else proposed: it is in force from the next events on. */
    ProposalView approve(UUID id, String answer) {
        Proposal proposal = others(id);
        if (proposal.state() == ProposalState.PENDING) {
            StoredOverlay.entry(proposal.setting(), proposal.proposedBy()).ifPresent(entry -> {
                List<String> problems = watching.station().rules().trial(entry);
                if (!problems.isEmpty()) {
                    throw Problem.of(
                                    409,
                                    "does-not-fit",
                                    "Does not fit any more",
                                    "Since it was proposed, rules or files have changed: " + problems.getFirst())
                            .with(Map.of("problems", problems))
                            .thrown();
                }
            });
        }
        Acting acting = acting();
        Proposal done = done(
                store.approve(id, acting.name(), answer, now(), note(acting, "setting.approve", proposal, answer)));
        watching.station().overlayChanged();
        teller.tell(done);
        return ProposalView.of(done, json);
    }

    /** Refuses what somebody else proposed. */
    ProposalView refuse(UUID id, String answer) {
        Proposal proposal = others(id);
        Acting acting = acting();
        return ProposalView.of(
                done(store.refuse(id, acting.name(), answer, now(), note(acting, "setting.refuse", proposal, answer))),
                json);
    }

    /** Takes one's own proposal back. */
    ProposalView withdraw(UUID id, String reason) {
        Proposal proposal = found(id);
        Acting acting = acting();
        return ProposalView.of(
                done(store.withdraw(id, acting.name(), now(), note(acting, "setting.withdraw", proposal, reason))),
                json);
    }

    Proposal found(UUID id) {
        return store.proposal(id)
                .orElseThrow(
                        () -> Problems.notFound("There is no such proposal.").thrown());
    }

    /** A proposal that the caller may decide. */
    private Proposal others(UUID id) {
        Proposal proposal = found(id);
        Acting acting = acting();
        if (acting.isSame(proposal.proposedBy())) {
            throw Problems.forbidden("You proposed this, so another person must decide it.")
                    .thrown();
        }
        concerns(
                acting,
                proposal.setting(),
                StoredOverlay.kind(proposal.setting())
                        .flatMap(kind -> set(kind, proposal.setting().name()))
                        .map(OverlayEntry::setting));
        return proposal;
    }

    /** Nobody changes what concerns his own account: neither what is set nor what was. */
    private void concerns(Acting acting, Setting after, Optional<Setting> before) {
        Set<String> was = before.map(this::names).orElse(Set.of());
        Set<String> is = names(after);
        Set<String> changed = new HashSet<>(was);
        changed.addAll(is);
        if (after.kind().equals(StoredOverlay.kind(SetKind.WATCHLIST))) {
            changed.removeIf(name -> was.contains(name) && is.contains(name));
        }
        var context = watching.station().context();
        for (String name : changed) {
            if (acting.goesBy(name, context)) {
                throw Problems.forbidden(
                                "This concerns your own account, so you may neither propose nor decide it. Ask two others"
                                        + " to.")
                        .thrown();
            }
        }
    }

    private Set<String> names(Setting setting) {
        return StoredOverlay.entry(setting, "").map(Named::all).orElse(Set.of());
    }

    /** Ends the request where the rules can do nothing with something, or where the file says it. */
    void fits(Setting setting) {
        SetEntry entry = StoredOverlay.entry(setting, acting().name()).orElseThrow();
        List<String> problems = watching.station().rules().trial(entry);
        if (problems.isEmpty()) {
            return;
        }
        boolean byFile = problems.getFirst().contains(": managed by file: ");
        Problem problem = byFile
                ? Problem.of(409, "managed-by-file", "Managed by file", problems.getFirst())
                : Problems.malformed("This cannot be set: " + problems.getFirst());
        throw problem.with(Map.of("problems", problems)).thrown();
    }

    private Acting acting() {
        return Acting.of(calling.caller(), accounts);
    }

    private static Proposal done(DecisionAnswer answer) {
        return switch (answer) {
            case DecisionAnswer.Done(Proposal proposal) -> proposal;
            case DecisionAnswer.WrongPerson any ->
                throw Problems.forbidden(
                                "Nobody decides what they proposed, and nobody withdraws what another one proposed.")
                        .thrown();
            case DecisionAnswer.Over(ProposalState state) ->
                throw Problem.of(409, "decided", "Decided already", "This proposal is " + state.json() + ".")
                        .with(Map.of("state", state.json()))
                        .thrown();
            case DecisionAnswer.Stale(long version) -> throw stale(version);
            case DecisionAnswer.Unknown any ->
                throw Problems.notFound("There is no such proposal.").thrown();
        };
    }

    private static ProblemException stale(long version) {
        return Problem.of(
                        409,
                        "conflict",
                        "Changed meanwhile",
                        "Somebody else changed this after the version that was seen. Look at it, then propose again with"
                                + " the version that it has now.")
                .with(Map.of("version", version))
                .thrown();
    }

    private AuditNote note(Acting acting, String action, Proposal proposal, String reason) {
        return note(acting, action, proposal.id(), proposal.setting(), Optional.empty(), reason);
    }

    private AuditNote note(
            Acting acting, String action, UUID id, Setting setting, Optional<OverlayEntry> before, String reason) {
        Target target = new Target("proposal", id.toString(), setting.kind().name() + " " + setting.name());
        AuditEntry entry = watching.notes().entry(acting.actor(), action, target, reason);
        Optional<String> was = before.flatMap(there -> there.setting().body());
        AuditEntry told = was.map(entry::before).orElse(entry);
        return Notes.of(setting.body().map(told::after).orElse(told));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it is JSON", e);
        }
    }
}
