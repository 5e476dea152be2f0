package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That something was asked for and accepted, and what was decided of it since, in order.
 *
 * @param stages who had to approve it by what was set then
 */
public record Asked(
        Form form, PrincipalId by, Instant at, Optional<BundleId> bundle, List<Stage> stages, List<Ballot> ballots) {
    public Asked {
        stages = List.copyOf(stages);
        ballots = List.copyOf(ballots);
    }

    Asked with(Ballot ballot) {
        List<Ballot> all = new ArrayList<>(ballots);
        all.add(ballot);
        return new Asked(form, by, at, bundle, stages, all);
    }

    /** How many have approved a step. */
    public long approvals(int step) {
        return ballots.stream()
                .filter(one -> one.step() == step && one.approves())
                .count();
    }

    /** Whether somebody has denied it. */
    public boolean isDenied() {
        return !ballots.stream().allMatch(Ballot::approves);
    }
}
