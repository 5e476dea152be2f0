package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;

/** Grants. */
final class GrantJson {
    private GrantJson() {}

    static void write(Grant grant, ObjectNode into) {
        into.put("id", grant.id().toString()).put("principal", grant.principal().toString());
        TargetJson.write(grant.target(), into.putObject("target"));
        into.put("kind", grant.kind().name()).put("origin", grant.origin().name());
        IntervalJson.write(grant.validity(), into.putObject("validity"));
        into.put("state", grant.state().name());
        grant.eligibility().ifPresent(from -> into.put("eligibility", from.toString()));
        grant.bundle().ifPresent(bundle -> into.put("bundle", bundle.toString()));
        into.put("provisioned", grant.provisioned()).put("reminded", grant.reminded());
        grant.ended()
                .ifPresent(ended -> into.putObject("ended")
                        .put("at", ended.at().toString())
                        .put("why", ended.why().name()));
    }

    static Grant read(Strict from) {
        return new Grant(
                new GrantId(from.id("id")),
                from.principal("principal"),
                from.object("target", TargetJson::target),
                from.one("kind", AssignmentKind.class),
                from.one("origin", Origin.class),
                from.object("validity", IntervalJson::read),
                from.one("state", GrantState.class),
                from.idIfAny("eligibility").map(GrantId::new),
                from.idIfAny("bundle").map(BundleId::new),
                from.flag("provisioned"),
                from.objectIfAny("ended", ended -> new Grant.Ended(ended.moment("at"), ended.one("why", End.class))),
                from.flag("reminded"));
    }
}
