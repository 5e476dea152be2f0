package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.server.graph.arm.ArmEntity.Member;
import dev.gatehouse.server.graph.arm.ArmFilter.Mine;
import dev.gatehouse.server.graph.pim.Told;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.Sought;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Schedules of roles over Azure resources that the caller sees, or the instances that there are of them now.
 *
 * @param kind of which they are
 */
record ArmGrants(PimStation pim, Asker asker, Sight sight, AssignmentKind kind, boolean instances) {
    private static final int AT_ONCE = 500;
    private static final String STATUS = "Provisioned";

    /** Those that a filter wants of a scope. */
    Stream<ObjectNode> list(AzureScope scope, ArmFilter filter) {
        if (!filter.isIn(STATUS)
                || filter.assigned()
                        .filter(who -> !sight.mayAskAbout(who, asker.viewer()))
                        .isPresent()) {
            return Stream.empty();
        }
        Sought sought =
                filter.role().map(role -> Sought.AZURE_ROLES.of(role.value())).orElse(Sought.AZURE_ROLES);
        GrantQuery all = GrantQuery.all(AT_ONCE).kind(kind).sought(sought).states(states().toArray(GrantState[]::new));
        GrantQuery theirs = among(filter).map(all::among).orElse(all);
        GrantQuery query = filter.principal().map(theirs::principal).orElse(theirs);
        List<Grant> found = Pages.of(
                        Optional.<GrantId>empty(),
                        AT_ONCE,
                        (after, _) ->
                                pim.queries().grants(after.map(query::after).orElse(query)),
                        Grant::id)
                .filter(grant -> filter.covers(scope, grant.target()))
                .limit(ArmReply.MOST)
                .toList();
        Optional<PrincipalId> holder = holder(filter);
        return told(found, grant -> member(grant, scope, holder));
    }

    /** The one of a name at a scope; empty where the caller sees none such. */
    Optional<ObjectNode> find(AzureScope scope, String name) {
        List<Grant> found = ObjectId.parse(name)
                .map(id -> pim.queries().grants(List.of(new GrantId(UUID.fromString(id.toString())))))
                .orElse(List.of())
                .stream()
                .filter(grant -> grant.kind() == kind
                        && states().contains(grant.state())
                        && grant.target() instanceof Target.Role role
                        && role.scope().equals(scope))
                .filter(grant -> asker.viewer()
                        .map(viewer -> sight.with(viewer).contains(grant.principal()))
                        .orElse(true))
                .toList();
        return told(found, _ -> Member.DIRECT).findFirst();
    }

    private Set<GrantState> states() {
        return instances ? EnumSet.of(GrantState.CURRENT) : EnumSet.of(GrantState.SCHEDULED, GrantState.CURRENT);
    }

    /** Whose are wanted: of those that the caller sees, his, and those of whom the filter names; empty for anybody's. */
    private Optional<Set<PrincipalId>> among(ArmFilter filter) {
        Optional<PrincipalId> his = filter.mine() == Mine.TARGET ? Optional.of(asker.id()) : asker.viewer();
        return Stream.of(his, filter.assigned())
                .flatMap(Optional::stream)
                .map(sight::with)
                .reduce((some, others) -> {
                    Set<PrincipalId> both = new HashSet<>(some);
                    both.retainAll(others);
                    return both;
                });
    }

    /** Who is asked about, with what he has through groups. */
    private Optional<PrincipalId> holder(ArmFilter filter) {
        return filter.assigned()
                .or(() -> Optional.of(filter.mine()).filter(Mine.TARGET::equals).map(_ -> asker.id()));
    }

    static Member member(Grant grant, AzureScope asked, Optional<PrincipalId> holder) {
        if (Told.isThrough(grant, holder)) {
            return Member.GROUP;
        }
        boolean above = grant.target() instanceof Target.Role role && !asked.contains(role.scope());
        return above ? Member.INHERITED : Member.DIRECT;
    }

    private Stream<ObjectNode> told(List<Grant> grants, Function<Grant, Member> member) {
        ArmEntity entity = new ArmEntity(
                Names.of(pim, grants.stream().map(Grant::principal).toList()));
        return Told.of(pim, grants, Optional.empty()).stream()
                .map(told -> instances
                        ? entity.instance(told, member.apply(told.grant()))
                        : entity.schedule(told, member.apply(told.grant())));
    }
}
