package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes what an administrator asks for. */
record Forms(Caller by, Supplier<UUID> ids) {
    private static final int LONGEST_FILE = 300;

    /** @param start when it begins; empty for now */
    PlanStep submit(
            Action action,
            AssignmentKind kind,
            Holding holding,
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<Place> place) {
        Form form = new Form(
                new RequestId(ids.get()),
                action,
                kind,
                holding.principal(),
                holding.target(),
                start,
                end.<Expiration>map(Expiration.At::new).orElse(Expiration.NEVER),
                "taken over from an export" + place.map(Forms::file).orElse(""),
                Ticket.NONE);
        return new PlanStep.Ask(Command.Submit.of(by, form));
    }

    private static String file(Place place) {
        String name = place.file().replaceAll("\\p{C}", "?");
        return ", " + name.substring(Math.max(0, name.length() - LONGEST_FILE));
    }
}
