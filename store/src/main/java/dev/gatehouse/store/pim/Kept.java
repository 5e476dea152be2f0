package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Terms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be kept of changes: of each thing what it is in the end. */
final class Kept {
    private final Map<PrincipalId, Account> accounts = new LinkedHashMap<>();
    private final Map<SettingKey, Change.OfSetting> settings = new LinkedHashMap<>();
    private final Map<GrantId, Grant> grants = new LinkedHashMap<>();
    private final Map<RequestId, Request> requests = new LinkedHashMap<>();
    private final Map<Holding, Provision> provisions = new LinkedHashMap<>();
    private final Map<ReviewId, Definition> reviews = new LinkedHashMap<>();
    private final Map<InstanceId, Instance> instances = new LinkedHashMap<>();
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final Map<AlertKind, AlertState> alerts = new LinkedHashMap<>();
    private final Map<RoleDefinitionId, Optional<CustomRole>> roles = new LinkedHashMap<>();

    private Kept(List<Change> changes) {
        changes.forEach(this::add);
    }

    /** Writes what changed. */
    static void write(Tables tables, List<Change> changes, Terms terms, Instant at) {
        Kept kept = new Kept(changes);
        tables.accounts().write(kept.accounts.values());
        tables.settings().change(kept.settings.values(), at);
        tables.grants().write(kept.grants.values(), terms.extendWithin());
        tables.requests().write(kept.requests.values());
        tables.provisions().write(kept.provisions.values(), at);
        tables.reviews().write(kept.reviews.values());
        tables.reviews().writeInstances(kept.instances.values());
        tables.reviews().writeItems(kept.items.values());
        tables.alerts().write(kept.alerts.values());
        tables.roles()
                .write(kept.roles.values().stream().flatMap(Optional::stream).toList());
        tables.roles()
                .delete(kept.roles.entrySet().stream()
                        .filter(role -> role.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private void add(Change change) {
        switch (change) {
            case Change.OfAccount one -> accounts.put(one.after().id(), one.after());
            case Change.OfSetting one -> settings.put(one.after().key(), one);
            case Change.OfGrant one -> grants.put(one.after().id(), one.after());
            case Change.OfRequest one -> requests.put(one.after().id(), one.after());
            case Change.OfProvision one -> provisions.put(one.after().holding(), one.after());
            case Change.OfReview one -> reviews.put(one.after().id(), one.after());
            case Change.OfInstance one -> instances.put(one.after().id(), one.after());
            case Change.OfItem one -> items.put(one.after().id(), one.after());
            case Change.OfAlert one -> alerts.put(one.after().kind(), one.after());
            case Change.OfRole one -> roles.put(one.role(), one.after());
        }
    }
}
