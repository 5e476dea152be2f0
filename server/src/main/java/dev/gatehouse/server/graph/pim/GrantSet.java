package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.store.pim.GrantQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Grants of a surface, as one of the collections that Graph has of them. */
record GrantSet(PimStation pim, Asker asker, Sight sight, Surface surface, AssignmentKind kind, View view, On on)
        implements EntitySet {
    private static final int AT_ONCE = 500;

    /** As what grants are shown. */
    enum View {
        /** What is now, and what is to begin. */
        SCHEDULE,
        /** What is now. */
        INSTANCE,
        /** What is now, without when. */
        ASSIGNMENT
    }

    /** Those that are the caller's. */
    GrantSet on(On way) {
        return new GrantSet(pim, asker, sight, surface, kind, view, way);
    }

    @Override
    public EntityType type() {
        return switch (view) {
            case SCHEDULE -> GrantEntity.schedule(surface, kind, pim);
            case INSTANCE -> GrantEntity.instance(surface, kind, pim);
            case ASSIGNMENT -> Assignments.type(pim);
        };
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        GrantQuery query = query(wanted);
        Optional<String> principal = wanted.equal("principalId");
        Optional<PrincipalId> who = principal.flatMap(ObjectId::parse).map(PrincipalId::new);
        if (principal.isPresent() && who.isEmpty()) {
            return Stream.empty();
        }
        GrantQuery aimed = who.map(query::principal).orElse(query);
        return Pages.of(
                        wanted.behind(GrantSet::id),
                        AT_ONCE,
                        (after, _) -> told(
                                pim.queries().grants(after.map(aimed::after).orElse(aimed))),
                        told -> told.grant().id())
                .map(told -> new Item(entity(told), told.grant().id().toString()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return grant(id)
                .filter(grant -> grant.kind() == kind && surface.isOf(grant.target()))
                .filter(grant -> states().contains(grant.state()))
                .filter(grant -> asker.viewer()
                        .map(viewer -> sight.with(viewer).contains(grant.principal()))
                        .orElse(true))
                .map(grant -> entity(told(List.of(grant)).getFirst()));
    }

    /** When something was asked for is told of schedules only. */
    private List<Told> told(List<Grant> grants) {
        Optional<PrincipalId> his = on == On.PRINCIPAL ? Optional.of(asker.id()) : Optional.empty();
        return view == View.SCHEDULE ? Told.of(pim, grants, his) : Told.undated(grants, his);
    }

    private Optional<Grant> grant(String id) {
        if (view == View.SCHEDULE || surface == Surface.GROUPS) {
            return Targeted.grant(id)
                    .flatMap(one -> pim.queries().grants(List.of(one)).stream().findFirst())
                    .filter(found ->
                            Targeted.scheduleId(found.target(), found.id()).equalsIgnoreCase(id));
        }
        return Holdings.read(id, kind).flatMap(this::current);
    }

    private Optional<Grant> current(Holding holding) {
        Predicate<Grant> now = grant -> grant.state() == GrantState.CURRENT;
        return pim
                .queries()
                .grants(query(Wanted.ALL).principal(holding.principal()).target(holding.target()))
                .stream()
                .filter(now)
                .findFirst();
    }

    private ObjectNode entity(Told told) {
        return switch (view) {
            case SCHEDULE -> GrantEntity.schedule(told);
            case INSTANCE -> GrantEntity.instance(surface, told);
            case ASSIGNMENT -> GrantEntity.assignment(told.grant());
        };
    }

    private Set<GrantState> states() {
        return view == View.SCHEDULE ? Set.of(GrantState.SCHEDULED, GrantState.CURRENT) : Set.of(GrantState.CURRENT);
    }

    private GrantQuery query(Wanted wanted) {
        GrantQuery query = GrantQuery.all(AT_ONCE)
                .kind(kind)
                .states(states().toArray(GrantState[]::new))
                .sought(Targeted.some(surface, wanted));
        GrantQuery aimed = Targeted.one(surface, wanted).map(query::target).orElse(query);
        return whose().map(those -> aimed.among(those)).orElse(aimed);
    }

    private Optional<Set<PrincipalId>> whose() {
        return on == On.PRINCIPAL
                ? Optional.of(sight.with(asker.id()))
                : asker.viewer().map(sight::with);
    }

    static Optional<GrantId> id(String text) {
        return ObjectId.parse(text).map(id -> new GrantId(UUID.fromString(id.toString())));
    }
}
