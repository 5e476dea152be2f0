package dev.gatehouse.server.graph.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.store.pim.AccountQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Principals of a kind; who does not see everybody's things sees himself only. */
record PrincipalSet(PimStation pim, Asker asker, Account.Kind kind) implements EntitySet {
    private static final int AT_ONCE = 500;
    private static final List<String> NAMES = List.of("userPrincipalName", "displayName", "mail");

    @Override
    public EntityType type() {
        return PrincipalEntity.type(kind);
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        Optional<PrincipalId> behind =
                wanted.behind(text -> ObjectId.parse(text).map(PrincipalId::new));
        Optional<PrincipalId> viewer = asker.viewer();
        Optional<String> only = wanted.equal("id").or(() -> viewer.map(PrincipalId::toString));
        if (only.isPresent()) {
            return behind.isPresent()
                    ? Stream.empty()
                    : items(byId(only.get()).stream().toList());
        }
        Optional<String> application = wanted.equal("appId");
        if (application.isPresent()) {
            return behind.isPresent()
                    ? Stream.empty()
                    : items(byClientId(application.get()).stream().toList());
        }
        AccountQuery all = AccountQuery.all(AT_ONCE).kind(kind);
        AccountQuery aimed = NAMES.stream()
                .flatMap(name -> wanted.equal(name).stream())
                .filter(PrincipalSet::isPlain)
                .findFirst()
                .map(all::named)
                .orElse(all);
        return Pages.of(
                behind,
                AT_ONCE,
                (after, _) -> items(
                                pim.queries().accounts(after.map(aimed::after).orElse(aimed)))
                        .toList(),
                item -> PrincipalId.of(item.position()));
    }

    /** By its object id or, as Graph has it, a user by his name. */
    @Override
    public Optional<ObjectNode> find(String id) {
        Optional<Account> found = byId(id);
        if (found.isEmpty() && kind == Account.Kind.USER && ObjectId.parse(id).isEmpty()) {
            found = byName(id);
        }
        return found.map(account -> PrincipalEntity.of(pim, List.of(account)).getFirst());
    }

    private Optional<Account> byId(String id) {
        return ObjectId.parse(id)
                .map(PrincipalId::new)
                .flatMap(one -> pim.facts().accounts(List.of(one)).stream().findFirst())
                .filter(this::isSeen);
    }

    private Optional<Account> byName(String name) {
        return pim.queries().accounts(AccountQuery.all(1).kind(kind).named(name)).stream()
                .findFirst()
                .filter(this::isSeen);
    }

    private Optional<Account> byClientId(String id) {
        return pim.users().applications().entrySet().stream()
                .filter(app -> app.getValue().toString().equalsIgnoreCase(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(one -> byId(one.toString()));
    }

    private boolean isSeen(Account account) {
        return account.kind() == kind
                && asker.viewer().map(account.id()::equals).orElse(true);
    }

    /** Of other letters databases do not know which are the same. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(one -> one < 128);
    }

    private Stream<Item> items(List<Account> accounts) {
        return PrincipalEntity.of(pim, accounts).stream()
                .map(entity -> new Item(entity, entity.path("id").asText()));
    }
}
