package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Why somebody asks, and for which ticket. */
final class Why {
    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            order = 20,
            description = "Why.")
    private Optional<String> justification = Optional.empty();

    @Option(names = "--ticket", paramLabel = "NUMBER", order = 21, description = "The ticket that it is for.")
    private Optional<String> ticket = Optional.empty();

    @Option(names = "--ticket-system", paramLabel = "NAME", order = 22, description = "Where the ticket is.")
    private Optional<String> system = Optional.empty();

    /** Says so in a form. */
    void into(ObjectNode form) {
        if (system.isPresent() && ticket.isEmpty()) {
            throw PimException.usage("--ticket-system goes with --ticket NUMBER");
        }
        justification.ifPresent(text -> form.put("justification", text));
        ticket.ifPresent(number -> {
            ObjectNode to = form.putObject("ticket");
            to.put("number", number);
            system.ifPresent(name -> to.put("system", name));
        });
    }
}
