package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What is written of what the directory is to say: that it is wanted, that it failed, and that the directory says it. */
final class ProvisionRecords {
    private final Scene scene;
    private final Origins origins;

    ProvisionRecords(Scene scene, Origins origins) {
        this.scene = scene;
        this.origins = origins;
    }

    AuditRecord of(Change.OfProvision change) {
        Provision now = change.after();
        Target target = now.holding().target();
        Activity onTheWay = now.wanted() ? Activities.processed(target) : Activities.removing(target);
        if (!now.isPending()) {
            return record(
                    change,
                    Activities.inDirectory(target, now.wanted()),
                    Result.SUCCESS,
                    "",
                    Actor.SERVICE,
                    Optional.of(Duration.between(now.since(), scene.at())));
        }
        boolean failed = change.before()
                .filter(before -> before.failures() < now.failures())
                .isPresent();
        String why = failed && scene.command() instanceof Command.Failed news ? news.reason() : "";
        return record(change, onTheWay, failed ? Result.FAILURE : Result.SUCCESS, why, Actor.ENGINE, Optional.empty());
    }

    private AuditRecord record(
            Change.OfProvision change,
            Activity activity,
            Result result,
            String why,
            Actor actor,
            Optional<Duration> lag) {
        Holding holding = change.after().holding();
        Optional<Grant> grant = origins.of(holding, change.after().wanted());
        Matter matter = scene.matter(holding.principal(), holding.target()).lag(lag);
        if (grant.isPresent()) {
            matter = matter.grant(grant.get().id())
                    .during(Optional.of(grant.get().validity()));
            Optional<Request> cause = origins.of(grant.get());
            if (cause.isPresent()) {
                matter = matter.request(cause.get().id()).setting(cause.get().setting());
            }
        }
        UUID correlation = grant.map(origins::correlation).orElseGet(() -> unknown(change.after()));
        return scene.record(activity, result, why, actor, correlation, matter, Optional.of(change));
    }

    /** Where it is not known of what it came, records of the same wish are at least told to belong together. */
    private static UUID unknown(Provision provision) {
        String wish = provision.holding() + " " + provision.sequence();
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
    }
}
