package dev.gatehouse.pim.walk;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.oracle.Oracle;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.util.Comparator;

/** Tells the oracle what happens: commands that were accepted and requests that were granted, but of no grant. */
final class Teller {
    private final Oracle oracle = new Oracle();

    Teller(Scene start) {
        start.slice()
                .grants()
                .values()
                .forEach(grant ->
                        oracle.given(grant.id().value(), grant.holding(), grant.kind(), grant.validity(), start.now()));
        start.slice().groups().values().forEach(group -> oracle.grouped(group.id(), group.members()));
        start.slice().settings().values().forEach(oracle::set);
    }

    Oracle oracle() {
        return oracle;
    }

    void tell(Step step) {
        switch (step.move()) {
            case Move.Pass pass -> oracle.time(pass.until());
            case Move.Regroup one -> {
                oracle.grouped(one.group(), one.members());
                oracle.time(step.after().now());
            }
            case Move.Do any -> step.accepted().ifPresent(command -> accepted(step, command));
            case Move.Report any -> {
                var job = step.before().job().orElseThrow();
                boolean current = step.before()
                        .slice()
                        .provision(job.holding())
                        .filter(Provision::isPending)
                        .filter(one -> one.sequence() == job.sequence())
                        .isPresent();
                if (current && job.wanted()) {
                    oracle.reached(job.holding());
                }
            }
            case Move.Refuse refuse -> {
                if (refuse.forGood()) {
                    oracle.refused(step.before().job().orElseThrow().holding());
                }
            }
            case Move.Take any -> {}
            case Move.Write any -> {}
            case Move.Crash any -> {}
            case Move.Again any -> {}
        }
    }

    private void accepted(Step step, Command command) {
        switch (command) {
            case Command.Submit any -> granted(step);
            case Command.Decide any -> granted(step);
            case Command.Set set -> oracle.set(set.setting());
            case Command.Revoke revoke -> oracle.revoked(revoke.principal(), revoke.target());
            case Command.Enable enable -> oracle.enabled(enable.principal(), enable.enabled());
            case Command.Observe news -> observed(news.account());
            case Command.Cancel cancel -> oracle.canceled(cancel.request().value());
            case Command.ExpireDue any -> {}
            case Command.Reached any -> {}
            case Command.Failed any -> {}
            case Command.OfReview any -> {}
            case Command.OfAlert any -> {}
            case Command.OfRole any -> {}
        }
    }

    private void observed(Account account) {
        oracle.enabled(account.id(), account.enabled());
    }

    /** In the order of their ids: that is how those of a bundle are granted. */
    private void granted(Step step) {
        step.requests()
                .filter(one -> one.before()
                        .map(Request::status)
                        .filter(old -> !old.isPending())
                        .isEmpty())
                .map(Step.Requested::after)
                .filter(Teller::isGranted)
                .sorted(Comparator.comparing(Request::id))
                .forEach(request -> oracle.granted(request.form(), request.bundle()));
    }

    private static boolean isGranted(Request request) {
        boolean ends =
                request.form().action() == Action.ADMIN_REMOVE || request.form().action() == Action.SELF_DEACTIVATE;
        return switch (request.status()) {
            case GRANTED, PENDING_PROVISIONING, PROVISIONED -> true;
            case REVOKED -> ends;
            case PENDING_APPROVAL, PENDING_APPROVAL_PROVISIONING, PENDING_ADMIN_DECISION -> false;
            case DENIED, CANCELED, FAILED, TIMED_OUT -> false;
        };
    }
}
