package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Moves that persons make in a scene, in words and as commands. */
public record Deeds(Scene scene) {
    /** Why most of them say that they do it. */
    public static final String WHY = "INC-1 mailbox is stuck";

    /** A person who has just proved a second factor. */
    public Caller caller(String name) {
        return Caller.proven(Seed.id(name), scene.now());
    }

    public Form form(String name, Action action, AssignmentKind kind, Target target, Expiration expiration) {
        return form(0, name, action, kind, target, Optional.empty(), expiration);
    }

    public Form form(
            int place,
            String name,
            Action action,
            AssignmentKind kind,
            Target target,
            Optional<Instant> start,
            Expiration expiration) {
        return new Form(scene.fresh(place), action, kind, Seed.id(name), target, start, expiration, WHY, Ticket.NONE);
    }

    /** He asks for it himself, from now on. */
    public Move activates(String name, Target target, Duration time) {
        return submits(
                caller(name),
                form(name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, target, new Expiration.After(time)));
    }

    /** He asks for it himself, for later. */
    public Move activatesLater(String name, Target target, Duration in, Duration time) {
        return submits(
                caller(name),
                form(
                        0,
                        name,
                        Action.SELF_ACTIVATE,
                        AssignmentKind.ACTIVE,
                        target,
                        Optional.of(scene.now().plus(in)),
                        new Expiration.After(time)));
    }

    /** He goes on with it. */
    public Move extend(String name, AssignmentKind kind, Target target, Expiration expiration) {
        return submits(caller(name), form(name, Action.SELF_EXTEND, kind, target, expiration));
    }

    public Move deactivates(String name, Target target) {
        return submits(
                caller(name), form(name, Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, target, Expiration.UNSAID));
    }

    /** Somebody who administers it, or says so, does something with what somebody has. */
    public Move administers(
            String by, Action action, String name, AssignmentKind kind, Target target, Expiration expiration) {
        return submits(caller(by), form(name, action, kind, target, expiration));
    }

    public Move submits(Caller by, Form form) {
        return new Move.Do(words(by, form), Command.Submit.of(by, form));
    }

    /** Several at once, which stand and fall together. */
    public Move submits(Caller by, List<Form> forms) {
        return submits(by, forms, new BundleId(forms.getFirst().id().value()));
    }

    public Move submits(Caller by, List<Form> forms, BundleId bundle) {
        String words =
                String.join(" and ", forms.stream().map(form -> words(by, form)).toList());
        return new Move.Do(words + ", together", new Command.Submit(by, forms, Optional.of(bundle), false));
    }

    private String words(Caller by, Form form) {
        String what = form.action().name().toLowerCase(Locale.ROOT) + " "
                + form.kind().name().toLowerCase(Locale.ROOT) + " " + Seed.words(form.target());
        String start = form.start().map(when -> " from " + when).orElse("");
        String until = switch (form.expiration()) {
            case Expiration.Unsaid any -> "";
            case Expiration.Never any -> " for ever";
            case Expiration.After after -> " for " + after.time();
            case Expiration.At at -> " until " + at.end();
        };
        String whom = form.principal().equals(by.id()) ? "" : " of " + Seed.name(form.principal());
        return Seed.name(by.id()) + " asks: " + what + whom + start + until + "  [" + shorten(form.id()) + "]";
    }

    private static String shorten(RequestId id) {
        return "#" + (id.value().getLeastSignificantBits() & 0xFFFF);
    }

    public Move decides(String name, Request request, int step, boolean approves) {
        return decides(caller(name), request.id(), step, approves, "as agreed");
    }

    public Move decides(Caller by, RequestId request, int step, boolean approves, String why) {
        return new Move.Do(
                Seed.name(by.id()) + (approves ? " approves " : " denies ") + shorten(request) + " in stage "
                        + (step + 1),
                new Command.Decide(by, request, step, approves, why));
    }

    public Move cancels(String name, RequestId request) {
        return new Move.Do(name + " takes back " + shorten(request), new Command.Cancel(caller(name), request));
    }

    public Move revokes(String by, String name) {
        return new Move.Do(
                by + " revokes all that " + name + " has activated",
                new Command.Revoke(caller(by), Seed.id(name), Optional.empty(), WHY));
    }

    public Move enables(String by, String name, boolean enabled) {
        return new Move.Do(
                by + (enabled ? " enables " : " disables ") + name,
                new Command.Enable(caller(by), Seed.id(name), enabled));
    }

    /** The directory says that somebody is enabled or not. */
    public Move observed(String name, boolean enabled) {
        Account account = scene.slice().account(Seed.id(name)).orElseThrow();
        return new Move.Do(
                "the directory says that " + name + " is " + (enabled ? "enabled" : "disabled"),
                new Command.Observe(account.enabled(enabled)));
    }

    public Move sets(String by, RoleSetting setting, String what) {
        return new Move.Do(by + " sets that " + what, new Command.Set(caller(by), setting));
    }

    public Move passes(Duration time) {
        return new Move.Pass("it is " + time + " later", scene.now().plus(time));
    }

    public Move until(Instant when) {
        return new Move.Pass("it is " + when, when);
    }

    public Move sweeps() {
        return new Move.Do("what is due happens", new Command.ExpireDue(1_000));
    }

    public Move regroups(String group, String... members) {
        return new Move.Regroup(
                "in " + group + " are now " + String.join(", ", members),
                Seed.id(group),
                Set.copyOf(Arrays.stream(members).map(Seed::id).toList()));
    }
}
