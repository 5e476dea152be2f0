package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Eligibility;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a form means in the world as it is. */
final class Wishes {
    private Wishes() {}

    /** The form with all that the guards ask about. */
    static Asking of(Slice slice, Caller by, Form form, Instant at) {
        RoleSetting setting = slice.setting(form.target().setting());
        Optional<Grant> subject = subject(slice, form, at);
        return new Asking(
                slice,
                by,
                form,
                at,
                setting,
                Windows.of(form, subject, setting, at),
                subject,
                stages(slice, form, subject, setting));
    }

    private static Optional<Grant> subject(Slice slice, Form form, Instant at) {
        return switch (form.action()) {
            case ADMIN_ASSIGN -> Optional.empty();
            case SELF_ACTIVATE ->
                Eligibility.of(
                        slice,
                        form.principal(),
                        form.target(),
                        form.start().filter(at::isBefore).orElse(at),
                        at);
            case SELF_DEACTIVATE -> one(slice, form, grant -> grant.origin() == Origin.ACTIVATED && holds(grant, at));
            case SELF_EXTEND ->
                one(slice, form, grant -> grant.origin() == Origin.ACTIVATED && holds(grant, at))
                        .or(() -> one(slice, form, grant -> grant.origin() == Origin.ASSIGNED && holds(grant, at)));
            case ADMIN_UPDATE, ADMIN_EXTEND ->
                one(slice, form, grant -> grant.origin() == Origin.ASSIGNED && goesOn(grant, at));
            case ADMIN_REMOVE ->
                one(slice, form, grant -> grant.origin() == Origin.ASSIGNED && goesOn(grant, at))
                        .or(() -> one(slice, form, grant -> goesOn(grant, at)));
            case ADMIN_RENEW, SELF_RENEW -> expired(slice, form);
        };
    }

    private static boolean holds(Grant grant, Instant at) {
        return grant.state() == GrantState.CURRENT && grant.validity().contains(at);
    }

    private static boolean goesOn(Grant grant, Instant at) {
        return grant.isOpen() && grant.validity().until().isAfter(at);
    }

    private static Optional<Grant> one(Slice slice, Form form, Predicate<Grant> which) {
        return slice.open(form.holding())
                .filter(grant -> grant.kind() == form.kind())
                .filter(which)
                .min(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().from())
                        .thenComparing(Grant::id));
    }

    private static Optional<Grant> expired(Slice slice, Form form) {
        return slice.grants().values().stream()
                .filter(grant -> grant.holding().equals(form.holding()) && grant.kind() == form.kind())
                .filter(grant -> grant.origin() == Origin.ASSIGNED)
                .filter(grant -> grant.ended()
                        .filter(ended -> ended.why() == End.EXPIRED)
                        .isPresent())
                .max(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().until())
                        .thenComparing(Grant::id));
    }

    private static List<Stage> stages(Slice slice, Form form, Optional<Grant> subject, RoleSetting setting) {
        boolean activation =
                subject.filter(grant -> grant.origin() == Origin.ACTIVATED).isPresent();
        return switch (form.action()) {
            case SELF_ACTIVATE -> activating(slice, form, setting);
            case SELF_EXTEND -> activation ? activating(slice, form, setting) : List.of(Stage.of(Set.of()));
            case SELF_RENEW -> List.of(Stage.of(Set.of()));
            case SELF_DEACTIVATE, ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW -> List.of();
        };
    }

    /** What the setting asks for, and one more approver for somebody at risk, unless he is who helps in an emergency. */
    static List<Stage> activating(Slice slice, Form form, RoleSetting setting) {
        List<Stage> stages = new ArrayList<>(setting.activating().approval().asked());
        boolean emergency =
                slice.account(form.principal()).filter(one -> one.emergency()).isPresent();
        if (setting.activating().asksAboutRisk() && slice.atRisk().contains(form.principal()) && !emergency) {
            stages.add(Stage.of(Set.of()));
        }
        return stages;
    }
}
