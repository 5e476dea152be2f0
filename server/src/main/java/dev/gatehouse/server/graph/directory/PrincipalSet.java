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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Principals of a kind; who does not see everybody's things sees himself only. */
record PrincipalSet(PimStation pim, Asker asker, Account.Kind kind) implements EntitySet {
    private static final int AT_ONCE = 500;

    @Override
    public EntityType type() {
        return PrincipalEntity.type(kind);
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        Optional<PrincipalId> viewer = asker.viewer();
        Optional<String> only = wanted.equal("id").or(() -> viewer.map(PrincipalId::toString));
        if (only.isPresent()) {
            return wanted.after().isPresent()
                    ? Stream.empty()
                    : find(only.get()).stream().map(this::item);
        }
        return Pages.of(
                        wanted.after().map(PrincipalId::of),
                        AT_ONCE,
                        (after, limit) -> pim.queries().principals(after, limit),
                        Account::id)
                .filter(account -> account.kind() == kind)
                .map(PrincipalEntity::of)
                .map(this::item);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return ObjectId.parse(id)
                .map(PrincipalId::new)
                .filter(one -> asker.viewer().map(one::equals).orElse(true))
                .flatMap(one -> pim.facts().accounts(List.of(one)).stream().findFirst())
                .filter(account -> account.kind() == kind)
                .map(PrincipalEntity::of);
    }

    private Item item(ObjectNode entity) {
        return new Item(entity, entity.path("id").asText());
    }
}
