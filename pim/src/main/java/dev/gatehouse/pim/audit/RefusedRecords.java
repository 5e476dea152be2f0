package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.guard.Reason;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.WellKnown;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is written of what somebody wanted and did not get: it is what an investigator asks for. */
final class RefusedRecords {
    /** Where nobody can say of what: it is told as one of a role over the directory. */
    private static final Target UNKNOWN = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private final Scene scene;
    private final List<Refusal> refusals;

    RefusedRecords(Scene scene, List<Refusal> refusals) {
        this.scene = scene;
        this.refusals = List.copyOf(refusals);
    }

    /** One for each thing that was wanted; none of what was only asked, and of what cannot be refused. */
    Stream<AuditRecord> of(Command command) {
        return switch (command) {
            case Command.Submit submit ->
                submit.validateOnly() ? Stream.empty() : submit.forms().stream().map(this::submitted);
            case Command.Decide decide -> Stream.of(decided(decide));
            case Command.Cancel cancel -> Stream.of(canceled(cancel));
            case Command.Revoke revoke -> Stream.of(revoked(revoke));
            case Command.Set set -> Stream.of(set(set.setting()));
            case Command.Enable enable -> Stream.of(enabled(enable));
            case Command.Observe any -> Stream.empty();
            case Command.ExpireDue any -> Stream.empty();
            case Command.Reached any -> Stream.empty();
            case Command.Failed any -> Stream.empty();
            case Command.OfReview review -> Stream.of(reviewed(review.what()));
            case Command.OfAlert alert -> alerted(alert.what()).stream();
            case Command.OfRole role -> Stream.of(defined(role.what()));
        };
    }

    private AuditRecord submitted(Form form) {
        RoleSetting setting = scene.before().setting(form.target().setting());
        Matter matter = scene.matter(form.principal(), form.target())
                .request(form.id())
                .said(clipped(form.justification()), form.ticket())
                .during(Asked.during(form, scene.at()))
                .setting(setting.version());
        return refused(
                Activities.requested(form, Asked.isPermanent(form, setting)),
                form.id().value(),
                matter);
    }

    private AuditRecord decided(Command.Decide decide) {
        Optional<Request> request = scene.before().request(decide.request());
        boolean activation =
                request.map(one -> Asked.isOfActivation(one, scene.before())).orElse(true);
        Activity activity = Activities.decided(target(request), activation, decide.approves());
        return refused(
                activity,
                decide.request().value(),
                about(request, decide.request()).said(clipped(decide.justification()), Ticket.NONE));
    }

    private AuditRecord canceled(Command.Cancel cancel) {
        Optional<Request> request = scene.before().request(cancel.request());
        Activity activity = request.map(Request::form)
                .map(form -> Activities.canceled(
                        form,
                        Asked.isPermanent(
                                form, scene.before().setting(form.target().setting()))))
                .orElseGet(() -> Activities.processed(UNKNOWN));
        return refused(activity, cancel.request().value(), about(request, cancel.request()));
    }

    private AuditRecord revoked(Command.Revoke revoke) {
        Matter matter = revoke.target()
                .map(target -> scene.matter(revoke.principal(), target))
                .orElseGet(() -> Matter.NOTHING.subject(Optional.of(scene.party(revoke.principal()))));
        return refused(
                Activities.removed(revoke.target().orElse(UNKNOWN), AssignmentKind.ACTIVE, false),
                AccountRecords.correlation(revoke.principal(), scene.at()),
                matter.said(clipped(revoke.justification()), Ticket.NONE));
    }

    private AuditRecord set(RoleSetting setting) {
        Target target = setting.key().target();
        return refused(
                Activities.set(target),
                SettingRecords.correlation(setting),
                scene.target(target).setting(setting.version()));
    }

    private AuditRecord enabled(Command.Enable enable) {
        return refused(
                AccountRecords.enabled(enable.enabled()),
                AccountRecords.correlation(enable.principal(), scene.at()),
                Matter.NOTHING.subject(Optional.of(scene.party(enable.principal()))));
    }

    private Optional<AuditRecord> alerted(AlertCommand command) {
        AlertState now = scene.before().alert(AlertRecords.alert(command));
        return AlertRecords.wanted(command, now)
                .map(activity ->
                        refused(activity, AlertRecords.correlation(now.kind(), now.version()), Matter.NOTHING));
    }

    private AuditRecord reviewed(ReviewCommand command) {
        Matter matter = scene.before()
                .reviews()
                .definition(ReviewRecords.review(command))
                .map(review ->
                        scene.target(ReviewRecords.target(review.plan().scope().of())))
                .orElse(Matter.NOTHING);
        return refused(ReviewRecords.wanted(command), ReviewRecords.correlation(command), matter);
    }

    private AuditRecord defined(RoleCommand command) {
        long version = scene.before()
                .definition(command.role())
                .map(CustomRole::version)
                .orElse(0L);
        return refused(
                RoleRecords.wanted(command),
                RoleRecords.correlation(command.role(), version),
                scene.target(Target.Role.everywhere(command.role())));
    }

    private static Target target(Optional<Request> request) {
        return request.map(one -> one.form().target()).orElse(UNKNOWN);
    }

    private Matter about(Optional<Request> request, RequestId id) {
        return request.map(Request::form)
                .map(form -> scene.matter(form.principal(), form.target()))
                .orElse(Matter.NOTHING)
                .request(id);
    }

    private AuditRecord refused(Activity activity, UUID correlation, Matter matter) {
        AuditRecord record = scene.record(
                activity, Result.FAILURE, Whys.of(refusals), scene.caller(), correlation, matter, Optional.empty());
        return record.refused(refusals);
    }

    /** What was refused was not checked: it may be as long as it likes. */
    private static String clipped(String text) {
        return text.length() <= Reason.LONGEST ? text : text.substring(0, Reason.LONGEST) + "…";
    }
}
