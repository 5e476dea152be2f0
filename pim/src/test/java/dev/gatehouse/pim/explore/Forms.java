package dev.gatehouse.pim.explore;

import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import java.time.Instant;
import java.util.Optional;

/** Forms that differ from others. */
final class Forms {
    private Forms() {}

    static Form of(Form form, Optional<Instant> start, Expiration expiration, String justification, Ticket ticket) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                start,
                expiration,
                justification,
                ticket);
    }
}
