package dev.gatehouse.store.overlay;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Database;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What the people of a tenant set. Which kinds need a second person is for the caller to know. */
public final class OverlayStore {
    private final Database database;
    private final String tenant;
    private final Entries entries;
    private final Proposals proposals;

    public OverlayStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.entries = new Entries(tenant);
        this.proposals = new Proposals(tenant);
    }

    /** What holds at a time, by kind and name. */
    public List<OverlayEntry> current(Instant at) {
        return database.read(handle -> entries.current(handle, at));
    }

    /** All versions of something, in order. */
    public List<OverlayEntry> history(OverlayKind kind, String name) {
        return database.read(handle -> entries.history(handle, kind, name));
    }

    /**
     * Sets or removes something that needs no second person.
     *
     * @param expected the version that was seen; 0 where there was none
     */
    public SettingAnswer set(Setting setting, long expected, String author, Instant at, AuditNote note) {
        return database.write(tenant, handle -> {
            long version = entries.version(handle, setting);
            if (version != expected) {
                return new SettingAnswer.Conflict(version);
            }
            var entry = new OverlayEntry(setting, version + 1, author, at, Optional.empty());
            entries.add(handle, entry);
            AuditTrail.append(handle, tenant, note);
            return new SettingAnswer.Done(entry);
        });
    }

    /** Proposes something; it holds once another person approves. */
    public Proposal propose(
            UUID id, Setting setting, String by, String reason, Instant at, Instant expires, AuditNote note) {
        return database.write(
                tenant,
                handle -> add(handle, id, setting, entries.version(handle, setting), by, reason, at, expires, note));
    }

    /** The same, where the last version is the one that was seen; empty, and nothing is proposed, where it is another. */
    public Optional<Proposal> proposeOver(
            long seen,
            UUID id,
            Setting setting,
            String by,
            String reason,
            Instant at,
            Instant expires,
            AuditNote note) {
        return database.write(
                tenant,
                handle -> entries.version(handle, setting) == seen
                        ? Optional.of(add(handle, id, setting, seen, by, reason, at, expires, note))
                        : Optional.empty());
    }

    private Proposal add(
            Handle handle,
            UUID id,
            Setting setting,
            long base,
            String by,
            String reason,
            Instant at,
            Instant expires,
            AuditNote note) {
        var proposal = new Proposal(
                id,
                setting,
                base,
                by,
                at,
                expires,
                reason,
                ProposalState.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        proposals.add(handle, proposal);
        AuditTrail.append(handle, tenant, note);
        return proposal;
    }

    /** The proposal of an id. */
    public Optional<Proposal> proposal(UUID id) {
        return database.read(handle -> proposals.read(handle, id));
    }

    /** Those in a state, oldest first. */
    public List<Proposal> proposals(ProposalState state) {
        return database.read(handle -> proposals.in(handle, state));
    }

    /** Those that were approved then or later, oldest first. */
    public List<Proposal> approvedSince(Instant since) {
        return database.read(handle -> proposals.decidedSince(handle, ProposalState.APPROVED, since));
    }

    /** Approves what somebody else proposed: it holds from now on. */
    public DecisionAnswer approve(UUID id, String by, String answer, Instant at, AuditNote note) {
        return deciding(id, at, (handle, proposal) -> {
            if (proposal.isBy(by)) {
                return new DecisionAnswer.WrongPerson();
            }
            long version = entries.version(handle, proposal.setting());
            if (version != proposal.base()) {
                return new DecisionAnswer.Stale(version);
            }
            entries.add(
                    handle,
                    new OverlayEntry(proposal.setting(), version + 1, proposal.proposedBy(), at, Optional.of(id)));
            return decide(
                    handle, proposal.decided(ProposalState.APPROVED, Optional.of(by), at, Optional.of(answer)), note);
        });
    }

    /** Refuses what somebody else proposed. */
    public DecisionAnswer refuse(UUID id, String by, String answer, Instant at, AuditNote note) {
        return deciding(
                id,
                at,
                (handle, proposal) -> proposal.isBy(by)
                        ? new DecisionAnswer.WrongPerson()
                        : decide(
                                handle,
                                proposal.decided(ProposalState.REFUSED, Optional.of(by), at, Optional.of(answer)),
                                note));
    }

    /** Takes back one's own proposal. */
    public DecisionAnswer withdraw(UUID id, String by, Instant at, AuditNote note) {
        return deciding(
                id,
                at,
                (handle, proposal) -> proposal.isBy(by)
                        ? decide(
                                handle,
                                proposal.decided(ProposalState.WITHDRAWN, Optional.of(by), at, Optional.empty()),
                                note)
                        : new DecisionAnswer.WrongPerson());
    }

    /** Ends proposals that nobody decided in time, each with a note of its own. */
    public List<Proposal> expire(Instant at, Function<Proposal, AuditNote> note) {
        return database.write(tenant, handle -> {
            List<Proposal> expired = proposals.in(handle, ProposalState.PENDING).stream()
                    .filter(one -> !at.isBefore(one.expires()))
                    .map(one -> one.decided(ProposalState.EXPIRED, Optional.empty(), at, Optional.empty()))
                    .toList();
            expired.forEach(one -> decide(handle, one, note.apply(one)));
            return expired;
        });
    }

    private DecisionAnswer deciding(UUID id, Instant at, Deciding deciding) {
        return database.write(tenant, handle -> {
            Optional<Proposal> found = proposals.read(handle, id);
            if (found.isEmpty()) {
                return new DecisionAnswer.Unknown();
            }
            Proposal proposal = found.get();
            if (!proposal.isPending()) {
                return new DecisionAnswer.Over(proposal.state());
            }
            // Whoever cleans up may be late; what is too old is too old all the same.
            return at.isBefore(proposal.expires())
                    ? deciding.of(handle, proposal)
                    : new DecisionAnswer.Over(ProposalState.EXPIRED);
        });
    }

    private DecisionAnswer decide(Handle handle, Proposal decided, AuditNote note) {
        proposals.decide(handle, decided);
        AuditTrail.append(handle, tenant, note);
        return new DecisionAnswer.Done(decided);
    }

    @FunctionalInterface
    private interface Deciding {
        DecisionAnswer of(Handle handle, Proposal proposal);
    }
}
