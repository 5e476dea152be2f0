package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.review.Reviews;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command needs to know of the world: a part of it, or all of a small one. Who loads a part loads with a principal
 * all open grants and requests of his, what they were activated from, what the directory is to say of them, and the groups
 * that he is in; with a command that could lock people out, whoever is a standing Global Administrator; with an approval,
 * who could give it. A group of a part names only those of its members and owners who matter for it.
 *
 * @param roles the roles that there are
 * @param definitions the tenant's own roles among them, as far as they were defined here
 * @param settings where somebody set something; elsewhere {@link Baseline} holds
 * @param atRisk who has an open alert that rests on what somebody did who had signed in
 * @param reviews the access reviews that the command is about
 * @param signIns who last signed in when, as far as anybody knows
 * @param alerts where somebody set an alert, or one found something; elsewhere it is as usual
 * @param mark the latest moment that was ever decided at; time never goes back behind it
 */
public record Slice(
        Terms terms,
        Instant mark,
        Map<PrincipalId, Account> accounts,
        Map<PrincipalId, Group> groups,
        Set<RoleDefinitionId> roles,
        Map<RoleDefinitionId, CustomRole> definitions,
        Map<SettingKey, RoleSetting> settings,
        Map<GrantId, Grant> grants,
        Map<RequestId, Request> requests,
        Map<Holding, Provision> provisions,
        Set<PrincipalId> atRisk,
        Reviews reviews,
        SignIns signIns,
        Map<AlertKind, AlertState> alerts) {
    public Slice {
        requireNonNull(terms, "terms is null");
        requireNonNull(mark, "mark is null");
        accounts = Map.copyOf(accounts);
        groups = Map.copyOf(groups);
        roles = Set.copyOf(roles);
        definitions = Map.copyOf(definitions);
        settings = Map.copyOf(settings);
        grants = Map.copyOf(grants);
        requests = Map.copyOf(requests);
        provisions = Map.copyOf(provisions);
        atRisk = Set.copyOf(atRisk);
        requireNonNull(reviews, "reviews is null");
        requireNonNull(signIns, "signIns is null");
        alerts = Map.copyOf(alerts);
    }

    /** What is known of a principal. */
    public Optional<Account> account(PrincipalId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** What is known of a group. */
    public Optional<Group> group(PrincipalId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** How the tenant defined a role of its own. */
    public Optional<CustomRole> definition(RoleDefinitionId role) {
        return Optional.ofNullable(definitions.get(role));
    }

    /** What is set for a target, or the baseline. */
    public RoleSetting setting(SettingKey key) {
        RoleSetting set = settings.get(key);
        return set == null ? Baseline.of(key) : set;
    }

    /** How an alert is set and what it found. */
    public AlertState alert(AlertKind kind) {
        AlertState set = alerts.get(kind);
        return set == null ? AlertState.usual(kind) : set;
    }

    /** A grant. */
    public Optional<Grant> grant(GrantId id) {
        return Optional.ofNullable(grants.get(id));
    }

    /** A request. */
    public Optional<Request> request(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** What the directory is to say of a holding. */
    public Optional<Provision> provision(Holding holding) {
        return Optional.ofNullable(provisions.get(holding));
    }

    /** Grants of a holding that have not ended. */
    public Stream<Grant> open(Holding holding) {
        return grants.values().stream()
                .filter(Grant::isOpen)
                .filter(grant -> grant.holding().equals(holding));
    }

    /** The same, changed, at a moment. */
    public Slice after(List<Change> changes, Instant at) {
        SliceBuilder now = SliceBuilder.of(this).mark(at.isAfter(mark) ? at : mark);
        for (Change change : changes) {
            switch (change) {
                case Change.OfAccount one -> now.with(one.after());
                case Change.OfSetting one -> now.with(one.after());
                case Change.OfGrant one -> now.with(one.after());
                case Change.OfRequest one -> now.with(one.after());
                case Change.OfProvision one -> now.with(one.after());
                case Change.OfReview one -> now.with(one.after());
                case Change.OfInstance one -> now.with(one.after());
                case Change.OfItem one -> now.with(one.after());
                case Change.OfAlert one -> now.with(one.after());
                case Change.OfRole one -> one.after().ifPresentOrElse(now::with, () -> now.without(one.role()));
            }
        }
        return now.build();
    }
}
