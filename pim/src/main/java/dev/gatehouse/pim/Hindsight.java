package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.guard.ActivationLimit;
import dev.gatehouse.pim.guard.Approvable;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.guard.Guard;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Reason;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Ticketed;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an activation that somebody asked for once would come to by a role setting. Judged is what the setting and the form
 * say: how long, the reason, the ticket, the approvers that there are today. What the person had then, proved then, and
 * whether he was at risk then is not looked at.
 */
public final class Hindsight {
    private static final List<Guard<Asking>> RULES =
            List.of(new ActivationLimit(), new Reason(), new Ticketed(), new Approvable());

    private Hindsight() {}

    /**
     * What would come of it.
     *
     * @param refusals why it would be refused; none where it would not
     * @param waits whether somebody would have to approve it
     * @param lasts how long it would last; empty where it has no end
     */
    public record Outcome(List<Refusal> refusals, boolean waits, Optional<Duration> lasts) {
        public Outcome {
            refusals = List.copyOf(refusals);
            requireNonNull(lasts, "lasts is null");
        }

        /** Whether it would be refused. */
        public boolean isRefused() {
            return !refusals.isEmpty();
        }
    }

    /** Whether it is an activation, and by this setting's target. */
    public static boolean isAbout(RoleSetting setting, Request request) {
        return request.form().action() == Action.SELF_ACTIVATE
                && request.form().target().setting().equals(setting.key());
    }

    /**
     * What would come of a request by a setting.
     *
     * @param slice with whoever could approve by that setting
     * @param now when it is judged, as if it were asked for then
     */
    public static Outcome of(Slice slice, RoleSetting setting, Request request, Instant now) {
        Instant at = now.isBefore(slice.mark()) ? slice.mark() : now;
        Slice so = SliceBuilder.of(slice).with(setting).build();
        Form form = later(request.form(), Duration.between(request.created(), at));
        Asking wish = Wishes.of(so, Caller.proven(request.by(), at), form, at);
        return new Outcome(
                Guards.judge(RULES, wish),
                !wish.stages().isEmpty(),
                wish.window().flatMap(Hindsight::length));
    }

    private static Form later(Form form, Duration by) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start().map(start -> start.plus(by)),
                form.expiration() instanceof Expiration.At at
                        ? new Expiration.At(at.end().plus(by))
                        : form.expiration(),
                form.justification(),
                form.ticket());
    }

    private static Optional<Duration> length(Interval window) {
        return window.end().map(end -> Duration.between(window.from(), end));
    }
}
