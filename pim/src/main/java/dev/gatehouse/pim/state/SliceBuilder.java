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
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.Reviews;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts a slice together, from nothing or from another one. What has the same key takes the place of what was there. Of
 * another slice only those parts are copied in which something changes.
 */
public final class SliceBuilder {
    private Map<PrincipalId, Account> accounts = Map.of();
    private Map<PrincipalId, Group> groups = Map.of();
    private Set<RoleDefinitionId> roles = Set.of();
    private Map<RoleDefinitionId, CustomRole> definitions = Map.of();
    private Map<SettingKey, RoleSetting> settings = Map.of();
    private Map<GrantId, Grant> grants = Map.of();
    private Map<RequestId, Request> requests = Map.of();
    private Map<Holding, Provision> provisions = Map.of();
    private Set<PrincipalId> atRisk = Set.of();
    private Map<ReviewId, Definition> reviews = Map.of();
    private Map<InstanceId, Instance> instances = Map.of();
    private Map<ItemId, Item> items = Map.of();
    private Map<AlertKind, AlertState> alerts = Map.of();
    private SignIns signIns = SignIns.UNKNOWN;
    private Terms terms = Terms.USUAL;
    private Instant mark = Instant.EPOCH;

    /** From another slice. */
    public static SliceBuilder of(Slice slice) {
        SliceBuilder builder = new SliceBuilder().terms(slice.terms()).mark(slice.mark());
        builder.accounts = slice.accounts();
        builder.groups = slice.groups();
        builder.roles = slice.roles();
        builder.definitions = slice.definitions();
        builder.settings = slice.settings();
        builder.grants = slice.grants();
        builder.requests = slice.requests();
        builder.provisions = slice.provisions();
        builder.atRisk = slice.atRisk();
        builder.reviews = slice.reviews().definitions();
        builder.instances = slice.reviews().instances();
        builder.items = slice.reviews().items();
        builder.signIns = slice.signIns();
        builder.alerts = slice.alerts();
        return builder;
    }

    /** What holds for the whole tenant. */
    public SliceBuilder terms(Terms what) {
        terms = requireNonNull(what, "terms are null");
        return this;
    }

    /** The latest moment that was ever decided at. */
    public SliceBuilder mark(Instant when) {
        mark = requireNonNull(when, "mark is null");
        return this;
    }

    /** With an account. */
    public SliceBuilder with(Account account) {
        accounts = own(accounts);
        accounts.put(account.id(), account);
        return this;
    }

    /** With what is known of a group, beside its account. */
    public SliceBuilder with(Group group) {
        groups = own(groups);
        groups.put(group.id(), group);
        return this;
    }

    /** With a role that there is. */
    public SliceBuilder with(RoleDefinitionId role) {
        roles = own(roles);
        roles.add(role);
        return this;
    }

    /** With a role of the tenant's own, as it is defined. */
    public SliceBuilder with(CustomRole role) {
        definitions = own(definitions);
        definitions.put(role.id(), role);
        return with(role.id());
    }

    /** Without a role. */
    public SliceBuilder without(RoleDefinitionId role) {
        definitions = own(definitions);
        definitions.remove(role);
        roles = own(roles);
        roles.remove(role);
        return this;
    }

    /** With what somebody set. */
    public SliceBuilder with(RoleSetting setting) {
        settings = own(settings);
        settings.put(setting.key(), setting);
        return this;
    }

    /** With a grant. */
    public SliceBuilder with(Grant grant) {
        grants = own(grants);
        grants.put(grant.id(), grant);
        return this;
    }

    /** With a request. */
    public SliceBuilder with(Request request) {
        requests = own(requests);
        requests.put(request.id(), request);
        return this;
    }

    /** With what the directory is to say of a holding. */
    public SliceBuilder with(Provision provision) {
        provisions = own(provisions);
        provisions.put(provision.holding(), provision);
        return this;
    }

    /** With somebody who has an open alert. */
    public SliceBuilder atRisk(PrincipalId who) {
        atRisk = own(atRisk);
        atRisk.add(who);
        return this;
    }

    /** With an access review. */
    public SliceBuilder with(Definition review) {
        reviews = own(reviews);
        reviews.put(review.id(), review);
        return this;
    }

    /** With one time that a review is held. */
    public SliceBuilder with(Instance instance) {
        instances = own(instances);
        instances.put(instance.id(), instance);
        return this;
    }

    /** With what is decided of a grant. */
    public SliceBuilder with(Item item) {
        items = own(items);
        items.put(item.id(), item);
        return this;
    }

    /** With who last signed in when. */
    public SliceBuilder signIns(SignIns what) {
        signIns = requireNonNull(what, "signIns is null");
        return this;
    }

    /** With an alert. */
    public SliceBuilder with(AlertState alert) {
        alerts = own(alerts);
        alerts.put(alert.kind(), alert);
        return this;
    }

    /** The same to change: what came from a slice cannot be changed, and is no hash map. */
    private static <K, V> Map<K, V> own(Map<K, V> map) {
        return map instanceof HashMap ? map : new HashMap<>(map);
    }

    private static <T> Set<T> own(Set<T> set) {
        return set instanceof HashSet ? set : new HashSet<>(set);
    }

    /** The slice. */
    public Slice build() {
        return new Slice(
                terms,
                mark,
                accounts,
                groups,
                roles,
                definitions,
                settings,
                grants,
                requests,
                provisions,
                atRisk,
                new Reviews(reviews, instances, items),
                signIns,
                alerts);
    }
}
