package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wanted of the directory, and what it says: the invariants E of docs/pim/invariants.md, each once by itself. */
final class InvariantsETest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Target.Role HELPDESK = World.helpdesk();

    private final World world = World.usual();
    private final Holding holding = new Holding(World.idOf("ben"), HELPDESK);

    @BeforeEach
    void benIsEligible() {
        world.eligible("ben", HELPDESK);
        world.eligible("ben", World.exchange());
    }

    private Provision provision() {
        return world.slice.provision(holding).orElseThrow();
    }

    @Test
    void e1WhatIsWantedStaysWantedUntilTheDirectorySaysSoAndIsWantedOnce() {
        Request request = world.activate("ben", HELPDESK, HOUR);
        world.step(new Command.Failed(holding, 1, false, "it does not answer"));
        world.step(new Command.Failed(holding, 1, false, "it does not answer"));
        assertThat(provision().isPending()).isTrue();
        assertThat(provision().failures()).isEqualTo(2);

        world.step(new Command.Reached(holding, 1));
        world.step(new Command.Reached(holding, 1));

        assertThat(world.request(request.id()).status()).isEqualTo(Status.PROVISIONED);
        assertThat(provision().sequence()).isEqualTo(1);
    }

    @Test
    void e3AnAnswerThatWasLostIsMadeUpForByTheNextOne() {
        world.activate("ben", HELPDESK, HOUR);
        world.pass(HOUR);
        assertThat(provision().sequence()).isEqualTo(2);

        world.step(new Command.Reached(holding, 1));
        assertThat(provision().isPending()).isTrue();
        world.step(new Command.Reached(holding, 2));
        assertThat(provision().isPending()).isFalse();
    }

    @Test
    void e4WhatTheDirectoryNeverWillHaveFailsWithAllThatWasAskedForTogether() {
        Form one = world.activation("ben", HELPDESK, HOUR);
        Form two = world.activation("ben", World.exchange(), HOUR);
        world.step(new Command.Submit(
                world.caller("ben"),
                List.of(one, two),
                Optional.of(new BundleId(one.id().value())),
                false));
        world.step(new Command.Reached(new Holding(world.id("ben"), World.exchange()), 1));

        world.step(new Command.Failed(holding, 1, true, "there is no such role"));

        assertThat(world.request(one.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.request(two.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.wanted("ben", World.exchange())).isFalse();
    }

    @Test
    void e5WhatTheDirectoryDoesNotGiveBackIsTriedForEver() {
        world.activate("ben", HELPDESK, HOUR);
        world.provision();
        world.pass(HOUR);

        world.step(new Command.Failed(holding, 2, true, "it is the last owner"));

        assertThat(provision().wanted()).isFalse();
        assertThat(provision().isPending()).isTrue();
        assertThat(provision().failures()).isEqualTo(1);
    }
}
