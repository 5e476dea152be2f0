package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;

/** What was asked for some time ago, as it is to be judged and granted today. */
final class Today {
    private Today() {}

    /** With the steps that it must go through by what is set today. */
    static Request of(Slice slice, Request request, Instant at) {
        Form form = request.form();
        boolean others =
                request.status() == Status.PENDING_APPROVAL || request.status() == Status.PENDING_APPROVAL_PROVISIONING;
        return form.action().mayActivate() && others
                ? request.with(Tighter.of(
                        request.steps(),
                        Wishes.activating(
                                slice, form, slice.setting(form.target().setting())),
                        at))
                : request;
    }

    /** From now on, where it was to begin meanwhile; and no longer than what is set today allows. */
    static Form form(Slice slice, Request request, Instant at) {
        Form form = request.form();
        Optional<Instant> start = form.start().filter(at::isBefore);
        Asking wish = Wishes.of(slice, Caller.plain(request.by()), form, at);
        Expiration expiration = wish.isActivation()
                ? shorter(form.expiration(), start.orElse(at), latest(wish, start))
                : form.expiration();
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                start,
                expiration,
                form.justification(),
                form.ticket());
    }

    /** When it must end: at a time it lasts no longer than is set, and extended no longer in all. */
    private static Instant latest(Asking wish, Optional<Instant> start) {
        Activating rules = wish.setting().activating();
        Instant atATime = start.orElse(wish.at()).plus(rules.longest());
        return wish.subject()
                .filter(grant -> wish.action() == Action.SELF_EXTEND)
                .map(Grant::validity)
                .map(validity -> validity.from().plus(rules.longestInAll()))
                .filter(atATime::isAfter)
                .orElse(atATime);
    }

    private static Expiration shorter(Expiration asked, Instant begins, Instant latest) {
        boolean longer = switch (asked) {
            case Expiration.After after -> begins.plus(after.time()).isAfter(latest);
            case Expiration.At end -> end.end().isAfter(latest);
            case Expiration.Never any -> true;
            case Expiration.Unsaid any -> true;
        };
        return longer ? new Expiration.At(latest) : asked;
    }
}
