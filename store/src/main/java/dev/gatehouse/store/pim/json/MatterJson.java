package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.audit.Matter;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Ticket;

/** What a record is about. */
final class MatterJson {
    private MatterJson() {}

    static void write(Matter matter, ObjectNode into) {
        matter.subject().ifPresent(who -> AccountJson.write(who, into.putObject("subject")));
        matter.target().ifPresent(target -> TargetJson.write(target, into.putObject("target")));
        matter.group().ifPresent(group -> AccountJson.write(group, into.putObject("group")));
        matter.request().ifPresent(id -> into.put("request", id.toString()));
        matter.grant().ifPresent(id -> into.put("grant", id.toString()));
        into.put("justification", matter.justification());
        into.putObject("ticket")
                .put("number", matter.ticket().number())
                .put("system", matter.ticket().system());
        matter.during().ifPresent(time -> IntervalJson.write(time, into.putObject("during")));
        matter.setting().ifPresent(version -> into.put("setting", version));
        matter.lag().ifPresent(lag -> into.put("lag", lag.toString()));
        matter.end().ifPresent(why -> into.put("end", why.name()));
    }

    static Matter read(Strict from) {
        return new Matter(
                from.objectIfAny("subject", AccountJson::party),
                from.objectIfAny("target", TargetJson::target),
                from.objectIfAny("group", AccountJson::party),
                from.idIfAny("request").map(RequestId::new),
                from.idIfAny("grant").map(GrantId::new),
                from.text("justification"),
                from.object("ticket", ticket -> new Ticket(ticket.text("number"), ticket.text("system"))),
                from.objectIfAny("during", IntervalJson::read),
                from.numberIfAny("setting"),
                from.spanIfAny("lag"),
                from.oneIfAny("end", End.class));
    }
}
