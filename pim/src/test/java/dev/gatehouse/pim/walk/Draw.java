package dev.gatehouse.pim.walk;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Asked;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Draws the next move of a walk: mostly one that can be made. */
final class Draw {
    private final Scene scene;
    private final Random random;
    private final Deeds deeds;
    private final Chance chance;

    Draw(Scene scene, long choice) {
        this.scene = scene;
        this.random = new Random(choice);
        this.deeds = new Deeds(scene);
        this.chance = new Chance(scene, random);
    }

    Move move() {
        int dice = random.nextInt(100);
        if (dice < 24) {
            return activates();
        }
        if (dice < 40) {
            return decides().orElseGet(this::activates);
        }
        if (dice < 52) {
            return goesOn().orElseGet(this::activates);
        }
        if (dice < 66) {
            return administers();
        }
        if (dice < 69) {
            return bundle();
        }
        if (dice < 72) {
            return sets();
        }
        if (dice < 76) {
            return random.nextBoolean()
                    ? deeds.observed(chance.user(), random.nextInt(3) > 0)
                    : deeds.enables(
                            chance.one(List.of("eva", "kim", "pat", "tom")), chance.user(), random.nextInt(3) > 0);
        }
        if (dice < 79) {
            return regroups();
        }
        if (dice < 82) {
            return deeds.revokes(chance.one(List.of("eva", "pat", "tom")), chance.user());
        }
        return dice < 85 ? again().orElseGet(this::activates) : deeds.passes(chance.span());
    }

    /** Of what he, or a group, is eligible for; or of anything. */
    private Move activates() {
        List<Grant> eligible = grants(AssignmentKind.ELIGIBLE);
        if (eligible.isEmpty() || random.nextInt(6) == 0) {
            String name = chance.user();
            return deeds.submits(
                    chance.caller(name),
                    chance.form(0, name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, chance.one(Town.TARGETS)));
        }
        Grant grant = chance.one(eligible);
        String name = Seed.name(grant.principal());
        String who = Town.USERS.contains(name) ? name : chance.user();
        Target target = grant.target().equals(Town.SUBSCRIPTION) && random.nextBoolean() ? Town.PART : grant.target();
        return deeds.submits(
                chance.caller(who), chance.form(0, who, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, target));
    }

    private List<Grant> grants(AssignmentKind kind) {
        return scene.slice().grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.kind() == kind)
                .sorted(Comparator.comparing(Grant::id))
                .toList();
    }

    private Optional<Move> decides() {
        List<Request> pending = scene.slice().requests().values().stream()
                .filter(request -> !request.status().isFinal() || random.nextInt(30) == 0)
                .sorted(Comparator.comparing(Request::id))
                .toList();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Request request = chance.one(pending);
        if (random.nextInt(10) == 0 || request.status() == Status.GRANTED) {
            String by = random.nextInt(3) > 0 ? Seed.name(request.by()) : chance.user();
            return Optional.of(deeds.cancels(by, request.id()));
        }
        int open = request.open().orElse(0);
        int step = random.nextInt(8) == 0 ? random.nextInt(3) : open;
        String by =
                random.nextBoolean() ? chance.one(List.of("kim", "lee", "ann", "sue", "eva", "pat")) : chance.user();
        return Optional.of(deeds.decides(
                chance.caller(by),
                request.id(),
                step,
                random.nextInt(9) > 0,
                random.nextInt(9) == 0 ? "" : "as agreed"));
    }

    /** Extends, renews or gives back what there is or was. */
    private Optional<Move> goesOn() {
        List<Grant> all = scene.slice().grants().values().stream()
                .filter(grant -> Town.USERS.contains(Seed.name(grant.principal())))
                .sorted(Comparator.comparing(Grant::id))
                .toList();
        List<Grant> active = all.stream().filter(Grant::isActive).toList();
        Grant grant = chance.one(active.isEmpty() || random.nextInt(3) == 0 ? all : active);
        String name = Seed.name(grant.principal());
        Action action = !grant.isOpen()
                ? Action.SELF_RENEW
                : random.nextInt(3) == 0 && grant.isActive() ? Action.SELF_DEACTIVATE : Action.SELF_EXTEND;
        return Optional.of(
                deeds.submits(chance.caller(name), chance.form(0, name, action, grant.kind(), grant.target())));
    }

    private Move administers() {
        String by = random.nextInt(6) == 0 ? chance.user() : chance.one(List.of("eva", "kim", "pat", "tom"));
        AssignmentKind kind = chance.one(List.of(AssignmentKind.values()));
        Action action = chance.one(List.of(
                Action.ADMIN_ASSIGN,
                Action.ADMIN_ASSIGN,
                Action.ADMIN_UPDATE,
                Action.ADMIN_EXTEND,
                Action.ADMIN_REMOVE,
                Action.ADMIN_RENEW));
        List<Grant> there = scene.slice().grants().values().stream()
                .filter(grant -> grant.kind() == kind)
                .sorted(Comparator.comparing(Grant::id))
                .toList();
        if (action == Action.ADMIN_ASSIGN || there.isEmpty() || random.nextInt(5) == 0) {
            String name = random.nextInt(8) == 0
                    ? chance.one(List.of("operators", "teams", "staff", "nobody"))
                    : chance.user();
            return deeds.submits(chance.caller(by), chance.form(0, name, action, kind, chance.one(Town.TARGETS)));
        }
        Grant grant = chance.one(there);
        return deeds.submits(
                chance.caller(by), chance.form(0, Seed.name(grant.principal()), action, kind, grant.target()));
    }

    /** Two roles together, from now on. */
    private Move bundle() {
        String name = chance.one(List.of("ben", "sue", "guest", "mia"));
        Expiration end = new Expiration.After(Duration.ofHours(1 + random.nextInt(3)));
        List<Form> forms = new ArrayList<>();
        List<Target.Role> roles =
                List.of(Town.EXCHANGE, chance.one(List.of(Town.HELPDESK, Town.TICKETED, Town.SECURED, Town.SECURED)));
        for (Target.Role role : roles) {
            Form form = chance.form(forms.size(), name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, role);
            forms.add(new Form(
                    form.id(),
                    form.action(),
                    form.kind(),
                    form.principal(),
                    role,
                    Optional.empty(),
                    end,
                    form.justification(),
                    form.ticket()));
        }
        List<BundleId> others = scene.asked().values().stream()
                .flatMap(asked -> asked.bundle().stream())
                .sorted(Comparator.comparing(BundleId::value))
                .toList();
        return others.isEmpty() || random.nextInt(4) > 0
                ? deeds.submits(chance.caller(name), forms)
                : deeds.submits(chance.caller(name), forms, chance.one(others));
    }

    private Move sets() {
        Target target = chance.one(Town.TARGETS);
        RoleSetting setting = scene.slice().setting(target.setting());
        Stage stage = new Stage(
                random.nextInt(3) == 0 ? Set.of() : Town.approvers(chance.user(), chance.user(), "lee"),
                1 + random.nextInt(2),
                Duration.ofHours(6),
                random.nextBoolean(),
                Optional.empty());
        Approval approval = switch (random.nextInt(3)) {
            case 0 -> Approval.NONE;
            case 1 -> Approval.of(stage);
            default -> Approval.of(stage, stage);
        };
        int hours = 1 + random.nextInt(10);
        Set<Ask> asks = random.nextBoolean() ? Set.of(Ask.JUSTIFICATION) : Set.of(Ask.MULTI_FACTOR_AUTHENTICATION);
        Lasting rule = new Lasting(random.nextBoolean(), Duration.ofDays(1L + random.nextInt(40)), Set.of());
        RoleSetting other = new RoleSetting(
                setting.key(),
                random.nextInt(10) == 0 ? setting.version() + 1 : setting.version(),
                rule,
                rule,
                Town.rules(hours, hours + random.nextInt(20), asks, approval),
                setting.notices());
        return deeds.sets(
                random.nextInt(5) == 0 ? chance.user() : "eva",
                other,
                "of " + Seed.words(target) + " " + approval.stages().size() + " levels approve, and it lasts " + hours
                        + " hours, assignments " + rule);
    }

    private Move regroups() {
        String group = chance.one(List.of("operators", "staff", "teams"));
        List<String> members = new ArrayList<>();
        for (String name : Town.USERS) {
            if (random.nextInt(3) == 0) {
                members.add(name);
            }
        }
        if (group.equals("teams") && random.nextBoolean()) {
            members.add("staff");
        }
        return deeds.regroups(group, members.toArray(String[]::new));
    }

    /** What was asked for before, once more; perhaps by another one, or with something else under its id. */
    private Optional<Move> again() {
        List<Asked> all = scene.asked().values().stream()
                .sorted(Comparator.comparing(asked -> asked.form().id()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = chance.one(all);
        Form form = asked.form();
        Caller by = new Caller(asked.by(), false, Optional.of(scene.now()), Set.of("c1"), "");
        Form other = chance.form(0, chance.user(), form.action(), form.kind(), form.target());
        Form sent = random.nextBoolean()
                ? form
                : new Form(
                        form.id(),
                        other.action(),
                        other.kind(),
                        other.principal(),
                        chance.one(Town.TARGETS),
                        other.start(),
                        other.expiration(),
                        other.justification(),
                        other.ticket());
        return Optional.of(
                random.nextInt(4) == 0
                        ? new Move.Do(
                                "only asked what would come of it: " + other.id(),
                                new Command.Submit(chance.caller("ben"), List.of(other), Optional.empty(), true))
                        : deeds.submits(by, sent));
    }
}
