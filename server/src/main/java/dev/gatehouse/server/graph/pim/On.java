package dev.gatehouse.server.graph.pim;

import dev.gatehouse.server.graph.GraphException;

/** In what way something is the caller's: what {@code filterByCurrentUser(on='...')} asks for. */
enum On {
    /** No way in particular: all that he may see. */
    ANY,
    /** It is for him. */
    PRINCIPAL,
    /** He made it. */
    CREATED_BY,
    /** He could decide it now. */
    APPROVER;

    /** As Graph writes it; an error that names the others where it is none of these. */
    static On read(String text, On... allowed) {
        for (On one : allowed) {
            if (one.name().replace("_", "").equalsIgnoreCase(text)) {
                return one;
            }
        }
        throw GraphException.badRequest("filterByCurrentUser has on='principal'"
                + (allowed.length > 1 ? ", on='createdBy' and on='approver'" : "") + " here.");
    }
}
