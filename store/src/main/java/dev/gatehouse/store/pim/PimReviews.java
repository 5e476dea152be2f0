package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Access reviews, and who is asked what in them. */
public final class PimReviews {
    private final Database database;
    private final String tenant;

    public PimReviews(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** All of them, the newest first. */
    public List<Definition> definitions() {
        return read(tables -> tables.reviews().definitions()).stream()
                .sorted(Comparator.comparing(Definition::created)
                        .thenComparing(Definition::id)
                        .reversed())
                .toList();
    }

    /** One of them. */
    public Optional<Definition> definition(ReviewId id) {
        return read(tables -> tables.reviews().byId(id)).stream().findFirst();
    }

    /** The times that a review was begun, the first one first. */
    public List<Instance> instances(ReviewId review) {
        return read(tables -> tables.reviews().instances(review));
    }

    /** All that is decided in an instance. */
    public List<Item> items(InstanceId instance) {
        return read(tables -> tables.reviews().items(instance));
    }

    /** What somebody could decide at a moment, in whichever review. */
    public List<Item> decidable(PrincipalId who, Instant at) {
        return read(tables -> decidable(tables, who, tables.reviews().open(), at));
    }

    /** The same, in one instance. */
    public List<Item> decidable(PrincipalId who, Instance instance, Instant at) {
        return read(tables -> decidable(tables, who, List.of(instance), at));
    }

    /** What somebody could decide at a moment, and what he has decided, in whichever review. */
    public List<Item> reviewedBy(PrincipalId who, Instant at) {
        return read(tables -> Stream.concat(
                        decidable(tables, who, tables.reviews().open(), at).stream(),
                        tables.reviews().naming(who).stream().filter(item -> hasSaid(who, item)))
                .distinct()
                .sorted(Comparator.comparing(Item::id))
                .toList());
    }

    /** The same, in one instance. */
    public List<Item> reviewedBy(PrincipalId who, Instance instance, Instant at) {
        return read(tables -> Stream.concat(
                        decidable(tables, who, List.of(instance), at).stream(),
                        tables.reviews().items(instance.id()).stream().filter(item -> hasSaid(who, item)))
                .distinct()
                .sorted(Comparator.comparing(Item::id))
                .toList());
    }

    /** Who is asked in an instance at a moment, and who has decided something in it. */
    public Set<PrincipalId> reviewers(Instance instance, Instant at) {
        return read(tables -> {
            List<Asked> asked = asked(tables, List.of(instance), at);
            Slice slice = slice(tables, List.of(), asked, at);
            Reviewers reviewers =
                    new Reviewers(slice, Head.read(tables.rows()).at(at).mark());
            Stream<PrincipalId> now = asked.stream()
                    .flatMap(one -> reviewers.of(one.stage(), one.item()).stream()
                            .filter(who -> reviewers.mayDecide(who, one.stage(), one.item())))
                    .map(Account::id);
            Stream<PrincipalId> said = tables.reviews().items(instance.id()).stream()
                    .flatMap(item -> item.judgements().stream())
                    .filter(judgement -> judgement.choice() != Choice.NOT_REVIEWED)
                    .flatMap(judgement -> judgement.by().stream());
            return Stream.concat(now, said).collect(Collectors.toUnmodifiableSet());
        });
    }

    /** That a stage is asked about something. */
    private record Asked(ReviewStage stage, Item item) {}

    private static boolean hasSaid(PrincipalId who, Item item) {
        return item.judgements().stream()
                .filter(said -> said.choice() != Choice.NOT_REVIEWED)
                .map(Judgement::by)
                .anyMatch(by -> by.equals(Optional.of(who)));
    }

    private static List<Asked> asked(Tables tables, List<Instance> instances, Instant now) {
        Instant at = Head.read(tables.rows()).at(now).mark();
        List<Asked> asked = new ArrayList<>();
        for (Instance instance : instances) {
            instance.stage(at)
                    .ifPresent(stage -> tables.reviews().items(instance.id()).stream()
                            .filter(item -> item.reaches(stage, instance.plan()))
                            .forEach(item ->
                                    asked.add(new Asked(instance.plan().stages().get(stage), item))));
        }
        return asked;
    }

    private static List<Item> decidable(Tables tables, PrincipalId who, List<Instance> instances, Instant at) {
        List<Asked> asked = asked(tables, instances, at);
        if (asked.isEmpty()) {
            return List.of();
        }
        Slice slice = slice(tables, List.of(new Need.Asker(who)), asked, at);
        Optional<Account> reviewer = slice.account(who);
        Reviewers reviewers =
                new Reviewers(slice, Head.read(tables.rows()).at(at).mark());
        return asked.stream()
                .filter(one -> reviewer.stream()
                        .anyMatch(he -> reviewers.mayDecide(he, one.stage(), one.item())
                                && reviewers.of(one.stage(), one.item()).contains(he)))
                .map(Asked::item)
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }

    private static Slice slice(Tables tables, List<Need> first, List<Asked> asked, Instant at) {
        List<Need> needs = new ArrayList<>(first);
        asked.forEach(one -> needs.add(new Need.Reviewed(one.stage(), one.item())));
        return new SliceReader(tables, Risk.NONE).read(new ReadSet(needs, false), at);
    }

    private <T> T read(Function<Tables, T> reading) {
        return database.read(handle -> reading.apply(Tables.of(new Rows(handle, tenant))));
    }
}
