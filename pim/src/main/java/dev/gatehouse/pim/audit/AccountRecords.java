package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is written of accounts: what somebody did here, and what the directory was seen to say. */
final class AccountRecords {
    private final Scene scene;

    AccountRecords(Scene scene) {
        this.scene = scene;
    }

    AuditRecord of(Change.OfAccount change) {
        Account now = change.after();
        boolean here = scene.command() instanceof Command.Enable;
        return scene.record(
                here ? enabled(now.enabled()) : seen(now.kind(), change.before().isPresent()),
                Result.SUCCESS,
                "",
                scene.caller(),
                correlation(now.id(), scene.at()),
                Matter.NOTHING.subject(Optional.of(scene.party(now.id()))),
                Optional.of(change));
    }

    static Activity enabled(boolean enabled) {
        return new Activity(
                Service.CORE_DIRECTORY,
                Category.USER_MANAGEMENT,
                enabled ? "Enable account" : "Disable account",
                "Update");
    }

    /** The directory has a record of its own of what happened there; this one only says that it was seen. */
    private static Activity seen(Account.Kind kind, boolean known) {
        Category category = kind == Account.Kind.GROUP ? Category.GROUP_MANAGEMENT : Category.RESOURCE_MANAGEMENT;
        return known
                ? new Activity(Service.PIM, category, "Resource updated", "Update")
                : new Activity(Service.PIM, category, "Onboarded resource to PIM", "Add");
    }

    static UUID correlation(PrincipalId id, Instant at) {
        return UUID.nameUUIDFromBytes((id + " " + at).getBytes(StandardCharsets.UTF_8));
    }
}
