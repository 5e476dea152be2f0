package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.effect.Occasion;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.setting.Notice;
import java.util.HashSet;
import java.util.Set;

/** What is to be done outside. */
final class EffectJson {
    private EffectJson() {}

    static ObjectNode write(Effect effect, ObjectNode into) {
        switch (effect) {
            case Effect.Tell tell -> write(tell, into.put("type", "tell"));
            case Effect.EndSessions end -> {
                into.put("type", "endSessions").put("principal", end.principal().toString());
                into.put("holder", end.had().principal().toString());
                TargetJson.write(end.had().target(), into.putObject("target"));
                into.put("sequence", end.sequence()).put("why", end.why().name());
            }
        }
        return into;
    }

    static Effect read(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "tell" -> tell(from);
            case "endSessions" -> endSessions(from);
            default -> throw from.unknown("type", type);
        };
    }

    /** What was kept before it was known who held it, and by which order it is taken, waits for nothing. */
    private static Effect.EndSessions endSessions(Strict from) {
        PrincipalId principal = from.principal("principal");
        return new Effect.EndSessions(
                principal,
                new Holding(
                        from.textIfAny("holder").map(PrincipalId::of).orElse(principal),
                        from.object("target", TargetJson::target)),
                from.numberIfAny("sequence").orElse(0L),
                from.one("why", End.class));
    }

    private static void write(Effect.Tell tell, ObjectNode into) {
        into.put("occasion", tell.occasion().name())
                .put("event", tell.event().name())
                .put("to", tell.to().name());
        TargetJson.write(tell.target(), into.putObject("target"));
        texts(tell.principals(), into.putArray("principals"));
        into.put("administrators", tell.administrators());
        texts(tell.addresses(), into.putArray("addresses"));
        tell.request().ifPresent(id -> into.put("request", id.toString()));
        tell.grant().ifPresent(id -> into.put("grant", id.toString()));
    }

    private static Effect.Tell tell(Strict from) {
        return new Effect.Tell(
                from.one("occasion", Occasion.class),
                from.one("event", Notice.Event.class),
                from.one("to", Notice.To.class),
                from.object("target", TargetJson::target),
                from.principals("principals"),
                from.flag("administrators"),
                new HashSet<>(from.texts("addresses")),
                from.idIfAny("request").map(RequestId::new),
                from.idIfAny("grant").map(GrantId::new));
    }

    private static void texts(Set<?> those, ArrayNode into) {
        those.stream().map(Object::toString).sorted().forEach(into::add);
    }
}
