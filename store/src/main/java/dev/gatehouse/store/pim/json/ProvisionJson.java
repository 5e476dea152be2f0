package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;

/** What the directory is to say. */
final class ProvisionJson {
    private ProvisionJson() {}

    static void write(Provision provision, ObjectNode into) {
        into.put("principal", provision.holding().principal().toString());
        TargetJson.write(provision.holding().target(), into.putObject("target"));
        into.put("wanted", provision.wanted())
                .put("sequence", provision.sequence())
                .put("since", provision.since().toString())
                .put("state", provision.state().name())
                .put("failures", provision.failures());
    }

    static Provision read(Strict from) {
        return new Provision(
                new Holding(from.principal("principal"), from.object("target", TargetJson::target)),
                from.flag("wanted"),
                from.number("sequence"),
                from.moment("since"),
                from.one("state", Provision.State.class),
                from.count("failures"));
    }
}
