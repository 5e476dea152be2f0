package dev.gatehouse.pim.guard;

import com.google.re2j.Pattern;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Ask;
import java.util.stream.Stream;

/** Where a ticket is asked for there is one, with its system, and its number looks like one. */
public final class Ticketed implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (!wish.asks().contains(Ask.TICKETING)) {
            return Stream.empty();
        }
        Ticket ticket = wish.form().ticket();
        if (Words.isBlank(ticket.number()) || Words.isBlank(ticket.system())) {
            return Stream.of(Refusal.of(
                    Refusal.Code.TICKETING, "a ticket is required: its number and the system that it is in"));
        }
        return wish.setting().activating().ticketPattern().stream()
                .filter(pattern -> wish.isActivation() && !Pattern.matches(pattern, ticket.number()))
                .map(pattern -> Refusal.of(
                        Refusal.Code.TICKETING, "the ticket's number must look like this", pattern, ticket.number()));
    }
}
