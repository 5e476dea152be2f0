package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A world in which access is reviewed: reviews of three days that begin today, in Stockholm. */
final class ReviewWorld {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final LocalDate TODAY = LocalDate.ofInstant(World.START, ZONE);
    static final ReviewId REVIEW = new ReviewId(new UUID(7, 7));
    static final InstanceId FIRST = new InstanceId(REVIEW, 1);

    final World world = World.usual();

    /** One account of somebody who has another one, and a manager. */
    void account(String name, String person, String manager, boolean emergency) {
        world.with(new Account(
                world.id(name),
                name,
                Account.Kind.USER,
                true,
                true,
                emergency,
                world.id(person),
                Optional.of(world.id(manager))));
    }

    void signIns(SignIns what) {
        world.slice = SliceBuilder.of(world.slice).signIns(what).build();
    }

    static Settings settings(DefaultDecision otherwise, boolean autoApply) {
        return new Settings(otherwise, autoApply, false, true, Settings.MONTH);
    }

    Reviewer user(String name) {
        return new Reviewer.User(world.id(name));
    }

    Plan plan(Target target, Settings settings, ReviewStage... stages) {
        return new Plan(
                "helpdesk, quarterly",
                ReviewScope.all(target.setting()),
                List.of(stages),
                settings,
                new Schedule(TODAY, ZONE, Optional.empty()));
    }

    /** Eva defines it, and it begins. */
    void begin(Plan plan) {
        done(new ReviewCommand.DefineReview(world.caller("eva"), REVIEW, plan));
        world.pass(Duration.ZERO);
    }

    Decision.Done done(ReviewCommand command) {
        Decision decision = world.step(new Command.OfReview(command));
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return (Decision.Done) decision;
    }

    List<Refusal.Code> refused(ReviewCommand command) {
        return world.refused(new Command.OfReview(command));
    }

    ReviewCommand says(String name, Choice choice, GrantId... grants) {
        return new ReviewCommand.RecordDecision(world.caller(name), FIRST, Set.of(grants), choice, "as agreed");
    }

    ReviewCommand apply(String name) {
        return new ReviewCommand.ApplyReview(world.caller(name), FIRST);
    }

    Item item(GrantId grant) {
        return world.slice.reviews().item(new ItemId(FIRST, grant)).orElseThrow();
    }

    Instance instance() {
        return world.slice.reviews().instance(FIRST).orElseThrow();
    }

    boolean isOpen(GrantId grant) {
        return world.slice.grant(grant).orElseThrow().isOpen();
    }
}
