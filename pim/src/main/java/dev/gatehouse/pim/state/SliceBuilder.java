package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.model.Account;
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

/** Puts a slice together, from nothing or from another one. What has the same key takes the place of what was there. */
public final class SliceBuilder {
    private final Map<PrincipalId, Account> accounts = new HashMap<>();
    private final Map<PrincipalId, Group> groups = new HashMap<>();
    private final Set<RoleDefinitionId> roles = new HashSet<>();
    private final Map<SettingKey, RoleSetting> settings = new HashMap<>();
    private final Map<GrantId, Grant> grants = new HashMap<>();
    private final Map<RequestId, Request> requests = new HashMap<>();
    private final Map<Holding, Provision> provisions = new HashMap<>();
    private final Set<PrincipalId> atRisk = new HashSet<>();
    private final Map<ReviewId, Definition> reviews = new HashMap<>();
    private final Map<InstanceId, Instance> instances = new HashMap<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<AlertKind, AlertState> alerts = new HashMap<>();
    private SignIns signIns = SignIns.UNKNOWN;
    private Terms terms = Terms.USUAL;
    private Instant mark = Instant.EPOCH;

    /** From another slice. */
    public static SliceBuilder of(Slice slice) {
        SliceBuilder builder = new SliceBuilder().terms(slice.terms()).mark(slice.mark());
        builder.accounts.putAll(slice.accounts());
        builder.groups.putAll(slice.groups());
        builder.roles.addAll(slice.roles());
        builder.settings.putAll(slice.settings());
        builder.grants.putAll(slice.grants());
        builder.requests.putAll(slice.requests());
        builder.provisions.putAll(slice.provisions());
        builder.atRisk.addAll(slice.atRisk());
        builder.reviews.putAll(slice.reviews().definitions());
        builder.instances.putAll(slice.reviews().instances());
        builder.items.putAll(slice.reviews().items());
        builder.signIns = slice.signIns();
        builder.alerts.putAll(slice.alerts());
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
        accounts.put(account.id(), account);
        return this;
    }

    /** With what is known of a group, beside its account. */
    public SliceBuilder with(Group group) {
        groups.put(group.id(), group);
        return this;
    }

    /** With a role that there is. */
    public SliceBuilder with(RoleDefinitionId role) {
        roles.add(role);
        return this;
    }

    /** With what somebody set. */
    public SliceBuilder with(RoleSetting setting) {
        settings.put(setting.key(), setting);
        return this;
    }

    /** With a grant. */
    public SliceBuilder with(Grant grant) {
        grants.put(grant.id(), grant);
        return this;
    }

    /** With a request. */
    public SliceBuilder with(Request request) {
        requests.put(request.id(), request);
        return this;
    }

    /** With what the directory is to say of a holding. */
    public SliceBuilder with(Provision provision) {
        provisions.put(provision.holding(), provision);
        return this;
    }

    /** With somebody who has an open alert. */
    public SliceBuilder atRisk(PrincipalId who) {
        atRisk.add(who);
        return this;
    }

    /** With an access review. */
    public SliceBuilder with(Definition review) {
        reviews.put(review.id(), review);
        return this;
    }

    /** With one time that a review is held. */
    public SliceBuilder with(Instance instance) {
        instances.put(instance.id(), instance);
        return this;
    }

    /** With what is decided of a grant. */
    public SliceBuilder with(Item item) {
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
        alerts.put(alert.kind(), alert);
        return this;
    }

    /** The slice. */
    public Slice build() {
        return new Slice(
                terms,
                mark,
                accounts,
                groups,
                roles,
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
