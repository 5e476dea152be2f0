package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What is written of access reviews. All records of one time that a review is held have one correlation id. */
final class ReviewRecords {
    private final Scene scene;

    ReviewRecords(Scene scene) {
        this.scene = scene;
    }

    AuditRecord of(Change.OfReview change) {
        Definition now = change.after();
        String name = change.before().isEmpty()
                ? "Create access review"
                : now.stopped().isPresent() && change.before().get().stopped().isEmpty()
                        ? "Delete access review"
                        : "Update access review";
        return scene.record(
                policy(name),
                Result.SUCCESS,
                "",
                scene.caller(),
                now.id().value(),
                scene.target(target(now.plan().scope().of())).setting(now.version()),
                Optional.of(change));
    }

    AuditRecord of(Change.OfInstance change) {
        Instance now = change.after();
        return scene.record(
                held(change),
                Result.SUCCESS,
                "",
                scene.caller(),
                correlation(now.id()),
                scene.target(target(now.plan().scope().of())),
                Optional.of(change));
    }

    private static Activity held(Change.OfInstance change) {
        if (change.before().isEmpty()) {
            return policy("Create request");
        }
        return switch (change.after().status()) {
            case IN_PROGRESS -> policy("Update request");
            case COMPLETED -> policy("Access review ended");
            case AUTO_REVIEWED -> decided("Auto review");
            case APPLYING, APPLIED ->
                decided(change.after().appliesItself() || wasAutomatic(change) ? "Auto apply review" : "Apply review");
        };
    }

    private static boolean wasAutomatic(Change.OfInstance change) {
        return change.after().plan().settings().autoApply()
                && !change.after().early()
                && change.before()
                        .map(Instance::status)
                        .filter(InstanceStatus.APPLIED::equals)
                        .isEmpty();
    }

    AuditRecord of(Change.OfItem change) {
        Item now = change.after();
        Optional<Applied> applied = now.applied()
                .filter(one -> change.before()
                        .flatMap(Item::applied)
                        .filter(one::equals)
                        .isEmpty());
        Optional<Judgement> said = now.judgements().isEmpty()
                ? Optional.empty()
                : Optional.of(now.judgements().getLast());
        Matter matter =
                scene.matter(now.principal(), now.target()).grant(now.id().grant());
        return scene.record(
                item(change, applied, said),
                applied.filter(one -> !one.result().isSettled()).isPresent() ? Result.FAILURE : Result.SUCCESS,
                applied.map(Applied::says).orElse(""),
                scene.caller(),
                correlation(now.id().instance()),
                applied.isPresent()
                        ? matter
                        : matter.said(said.map(Judgement::justification).orElse(""), Ticket.NONE),
                Optional.of(change));
    }

    private static Activity item(Change.OfItem change, Optional<Applied> applied, Optional<Judgement> said) {
        if (change.before().isEmpty()) {
            return policy("Create request");
        }
        if (applied.isPresent()) {
            return policy("Apply decision");
        }
        return said.map(one -> decision(one.choice())).orElseGet(() -> policy("Update request"));
    }

    /** What somebody says of a grant. */
    static Activity decision(Choice choice) {
        return policy(
                switch (choice) {
                    case APPROVE -> "Approve decision";
                    case DENY -> "Deny decision";
                    case DONT_KNOW -> "Don't know decision";
                    case NOT_REVIEWED -> "Reset decision";
                });
    }

    /** What is written of something about reviews that somebody wanted and did not get. */
    static Activity wanted(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.DefineReview any -> policy("Create access review");
            case ReviewCommand.ChangeReview any -> policy("Update access review");
            case ReviewCommand.StopReview any -> policy("Delete access review");
            case ReviewCommand.RecordDecision record -> decision(record.choice());
            case ReviewCommand.ApplyReview any -> decided("Apply review");
            case ReviewCommand.AcceptRecommendations any -> policy("Bulk Approve decisions");
            case ReviewCommand.ResetDecisions any -> policy("Bulk Reset decisions");
        };
    }

    /** What is common to all records of what a command is about. */
    static UUID correlation(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.DefineReview define -> define.review().value();
            case ReviewCommand.ChangeReview change -> change.review().value();
            case ReviewCommand.StopReview stop ->
                stop.number()
                        .map(number -> correlation(new InstanceId(stop.review(), number)))
                        .orElse(stop.review().value());
            case ReviewCommand.RecordDecision record -> correlation(record.instance());
            case ReviewCommand.ApplyReview apply -> correlation(apply.instance());
            case ReviewCommand.AcceptRecommendations accept -> correlation(accept.instance());
            case ReviewCommand.ResetDecisions reset -> correlation(reset.instance());
        };
    }

    /** Which review a command is about. */
    static ReviewId review(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.DefineReview define -> define.review();
            case ReviewCommand.ChangeReview change -> change.review();
            case ReviewCommand.StopReview stop -> stop.review();
            case ReviewCommand.RecordDecision record -> record.instance().review();
            case ReviewCommand.ApplyReview apply -> apply.instance().review();
            case ReviewCommand.AcceptRecommendations accept -> accept.instance().review();
            case ReviewCommand.ResetDecisions reset -> reset.instance().review();
        };
    }

    /** The whole of what a review is of: of a role of the directory, over whichever scopes. */
    static Target target(SettingKey key) {
        return switch (key) {
            case SettingKey.OfRole role ->
                new Target.Role(role.role(), role.scope() instanceof AzureScope azure ? azure : DirectoryScope.WHOLE);
            case SettingKey.OfGroup group -> new Target.Group(group.group(), group.access());
        };
    }

    private static UUID correlation(InstanceId id) {
        return UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Activity policy(String name) {
        return new Activity(Service.ACCESS_REVIEWS, Category.POLICY, name, operation(name));
    }

    private static Activity decided(String name) {
        return new Activity(Service.ACCESS_REVIEWS, Category.USER_MANAGEMENT, name, operation(name));
    }

    private static String operation(String name) {
        return name.startsWith("Create") ? "Create" : name.startsWith("Delete") ? "Delete" : "Update";
    }
}
