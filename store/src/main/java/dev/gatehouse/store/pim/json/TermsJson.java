package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.state.Terms;

/** Terms. */
final class TermsJson {
    private TermsJson() {}

    static ObjectNode write(Terms terms, ObjectNode into) {
        into.put("standing", terms.standing());
        terms.founder().ifPresent(who -> into.put("founder", who.toString()));
        return into.put("proofAge", terms.proofAge().toString())
                .put("skew", terms.skew().toString())
                .put("shortest", terms.shortest().toString())
                .put("extendWithin", terms.extendWithin().toString())
                .put("renewWithin", terms.renewWithin().toString());
    }

    static Terms read(Strict from) {
        return new Terms(
                Math.toIntExact(from.number("standing")),
                from.textIfAny("founder").map(PrincipalId::of),
                from.span("proofAge"),
                from.span("skew"),
                from.span("shortest"),
                from.span("extendWithin"),
                from.span("renewWithin"));
    }
}
