package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.state.Change;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is written down: the invariants I of docs/pim/invariants.md that the engine alone can show. */
final class InvariantsITest {
    private final World world = World.usual();

    @Test
    void i1WhatChangesNothingSaysNoChange() {
        world.eligible("ben", World.helpdesk());
        Command update = Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben",
                        Action.ADMIN_UPDATE,
                        AssignmentKind.ELIGIBLE,
                        World.helpdesk(),
                        new Expiration.At(World.START.plus(Duration.ofDays(10)))));

        Decision decision = world.step(update);

        assertThat(((Decision.Done) decision).changes())
                .hasSize(1)
                .allMatch(change -> change instanceof Change.OfRequest);
        assertThat(((Decision.Done) world.step(new Command.ExpireDue(10))).changes())
                .isEmpty();
    }
}
