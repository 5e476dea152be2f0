package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.request.Ticket;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ticket that a request is made for. */
@Schema(name = "PimTicket")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketBody(@Nullable String number, @Nullable String system) {
    private static final int LONGEST = 200;

    Ticket ticket() {
        return new Ticket(
                Words.textIfAny("ticket.number", number, LONGEST), Words.textIfAny("ticket.system", system, LONGEST));
    }

    /** None for none. */
    static @Nullable TicketBody of(Ticket ticket) {
        return ticket.equals(Ticket.NONE) ? null : new TicketBody(ticket.number(), ticket.system());
    }
}
