package dev.gatehouse.store.pim.json;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.audit.Activity;
import dev.gatehouse.pim.audit.Actor;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Category;
import dev.gatehouse.pim.audit.Evidence;
import dev.gatehouse.pim.audit.Matter;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.audit.Service;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.effect.Occasion;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.state.Change;
import java.util.HashSet;
import java.util.Random;

/** Records and effects of every kind that there may be, whether they make sense or not. */
public final class RandomRecords {
    private final Random random;
    private final RandomValues values;
    private final RandomReviews reviews;

    public RandomRecords(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
        this.reviews = new RandomReviews(random);
    }

    public AuditRecord record() {
        return new AuditRecord(
                new Activity(values.any(Service.values()), values.any(Category.values()), values.text(), values.text()),
                values.any(Result.values()),
                values.text(),
                values.moment(),
                actor(),
                values.id(),
                matter(),
                new Evidence(
                        values.perhaps(values::moment),
                        new HashSet<>(values.some(values::text)),
                        values.text(),
                        values.text(),
                        new HashSet<>(values.some(this::role))),
                values.perhaps(this::change),
                values.some(this::refusal));
    }

    private Actor actor() {
        return switch (random.nextInt(4)) {
            case 0 -> new Actor.Person(party());
            case 1 -> new Actor.Application(party());
            case 2 -> Actor.ENGINE;
            default -> Actor.SERVICE;
        };
    }

    private Party party() {
        return new Party(values.principal(), values.text(), values.any(Account.Kind.values()));
    }

    private RoleDefinitionId role() {
        return RoleDefinitionId.of(values.id().toString());
    }

    private CustomRole customRole() {
        return new CustomRole(
                role(),
                values.text(),
                values.text(),
                random.nextBoolean(),
                new HashSet<>(values.some(values::text)),
                values.text(),
                random.nextLong());
    }

    private Matter matter() {
        return new Matter(
                values.perhaps(this::party),
                values.perhaps(values::target),
                values.perhaps(this::party),
                values.perhaps(() -> new RequestId(values.id())),
                values.perhaps(() -> new GrantId(values.id())),
                values.text(),
                new Ticket(values.text(), values.text()),
                values.perhaps(values::interval),
                values.perhaps(random::nextLong),
                values.perhaps(values::span),
                values.perhaps(() -> values.any(End.values())));
    }

    /** One of each kind. */
    Change change() {
        return switch (random.nextInt(10)) {
            case 0 -> new Change.OfGrant(values.perhaps(values::grant), values.grant());
            case 1 -> new Change.OfRequest(values.perhaps(values::request), values.request());
            case 2 -> new Change.OfProvision(values.perhaps(values::provision), values.provision());
            case 3 -> new Change.OfSetting(values.setting(), values.setting(), values.perhaps(values::principal));
            case 4 -> new Change.OfAccount(values.perhaps(values::account), values.account());
            case 5 -> new Change.OfReview(values.perhaps(reviews::definition), reviews.definition());
            case 6 -> new Change.OfInstance(values.perhaps(reviews::instance), reviews.instance());
            case 7 -> new Change.OfItem(values.perhaps(reviews::item), reviews.item());
            case 8 -> new Change.OfRole(role(), values.perhaps(this::customRole), values.perhaps(this::customRole));
            default -> new Change.OfAlert(reviews.alert(), reviews.alert());
        };
    }

    private Refusal refusal() {
        return new Refusal(
                values.any(Refusal.Code.values()),
                values.text(),
                values.text(),
                values.text(),
                values.perhaps(values::moment),
                new HashSet<>(values.some(values::principal)));
    }

    public Effect effect() {
        return random.nextInt(3) == 0
                ? new Effect.EndSessions(
                        values.principal(),
                        new Holding(values.principal(), values.target()),
                        random.nextLong(),
                        values.any(End.values()))
                : tell();
    }

    private Effect tell() {
        boolean administrators = random.nextBoolean();
        var principals = new HashSet<>(values.some(values::principal));
        if (!administrators) {
            principals.add(values.principal());
        }
        return new Effect.Tell(
                values.any(Occasion.values()),
                values.any(Notice.Event.values()),
                values.any(Notice.To.values()),
                values.target(),
                principals,
                administrators,
                new HashSet<>(values.some(values::text)),
                values.perhaps(() -> new RequestId(values.id())),
                values.perhaps(() -> new GrantId(values.id())));
    }
}
