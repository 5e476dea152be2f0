package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.store.pim.GrantQuery;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which roles somebody has, himself or through groups; what a group has names the group. */
record TransitiveSet(PimStation pim, Asker asker, Sight sight) implements EntitySet {
    private static final String PRINCIPAL = "principalId";
    private static final int AT_ONCE = 500;

    @Override
    public EntityType type() {
        return Assignments.type(pim);
    }

    @Override
    public Set<String> settled() {
        return Set.of(PRINCIPAL);
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        PrincipalId who = wanted.equal(PRINCIPAL)
                .flatMap(ObjectId::parse)
                .map(PrincipalId::new)
                .orElseThrow(() -> GraphException.badRequest("Ask for somebody: $filter=principalId eq '{id}'."));
        if (!sight.mayAskAbout(who, asker.viewer())) {
            return Stream.empty();
        }
        GrantQuery query = GrantQuery.all(AT_ONCE)
                .kind(AssignmentKind.ACTIVE)
                .states(GrantState.CURRENT)
                .sought(Targeted.some(Surface.ROLES, wanted))
                .among(sight.with(who));
        GrantQuery aimed =
                Targeted.one(Surface.ROLES, wanted).map(query::target).orElse(query);
        return Pages.of(
                        wanted.behind(GrantSet::id),
                        AT_ONCE,
                        (after, _) ->
                                pim.queries().grants(after.map(aimed::after).orElse(aimed)),
                        Grant::id)
                .map(grant -> new Item(GrantEntity.assignment(grant), grant.id().toString()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return Optional.empty();
    }
}
