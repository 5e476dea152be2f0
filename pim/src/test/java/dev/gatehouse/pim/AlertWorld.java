package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Tiers;
import dev.gatehouse.directory.tenant.AzureTree;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.alert.check.Alerts;
import dev.gatehouse.pim.alert.check.Facts;
import dev.gatehouse.pim.alert.check.Outcome;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.SliceBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A world that somebody looks at for what alerts warn of. The directory has what PIM gave, and what is put there. */
final class AlertWorld {
    static final Baseline BASELINE = new Baseline(
            RoleCatalogue.builtIn(), Tiers.builtIn(), Set.of(), any -> true, "any", Baseline.Limits.DEFAULT);

    final World world = World.usual();
    final Set<Holding> outside = new HashSet<>();
    Optional<List<RoleDefinition>> definitions = Optional.empty();

    void signIns(SignIns what) {
        world.slice = SliceBuilder.of(world.slice).signIns(what).build();
    }

    Holding holding(String name, Target target) {
        return new Holding(world.id(name), target);
    }

    Facts facts() {
        Set<Holding> held = world.slice.grants().values().stream()
                .filter(Grant::isActive)
                .map(Grant::holding)
                .collect(Collectors.toCollection(HashSet::new));
        held.addAll(outside);
        return new Facts(BASELINE, Optional.of(held), definitions, Optional.of(AzureTree.EMPTY));
    }

    Outcome outcome(AlertKind alert) {
        return Optional.ofNullable(
                        Alerts.examine(world.slice, facts(), world.now).get(alert))
                .orElseThrow();
    }

    List<Incident> incidents(AlertKind alert) {
        Outcome outcome = outcome(alert);
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        return ((Outcome.Found) outcome).incidents();
    }

    /** The names of those whose assignments an alert is about. */
    List<String> names(AlertKind alert) {
        return incidents(alert).stream()
                .flatMap(incident -> incident.about().stream())
                .map(about -> world.slice
                        .account(about.holding().principal())
                        .orElseThrow()
                        .name())
                .toList();
    }

    /** Somebody looks, and the engine takes note. */
    Decision.Done look() {
        return (Decision.Done) world.step(new Command.OfAlert(
                new AlertCommand.AlertsFound(Alerts.news(Alerts.examine(world.slice, facts(), world.now)))));
    }

    AlertState state(AlertKind alert) {
        return world.slice.alert(alert);
    }

    void done(AlertCommand command) {
        assertThat(world.step(new Command.OfAlert(command))).isInstanceOf(Decision.Done.class);
    }

    List<Refusal.Code> refused(AlertCommand command) {
        return world.refused(new Command.OfAlert(command));
    }

    AlertCommand set(String name, AlertKind alert, boolean enabled, Thresholds thresholds) {
        return new AlertCommand.ConfigureAlert(
                world.caller(name), alert, state(alert).version(), enabled, thresholds);
    }

    AlertCommand dismissal(String name, AlertKind alert) {
        return new AlertCommand.DismissAlert(
                world.caller(name), alert, state(alert).open().keySet());
    }
}
