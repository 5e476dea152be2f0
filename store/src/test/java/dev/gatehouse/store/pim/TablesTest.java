package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.pim.json.RandomReviews;
import dev.gatehouse.store.pim.json.RandomValues;
import dev.gatehouse.store.testing.Backend;
import dev.gatehouse.store.testing.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class TablesTest {
    private static final int VALUES = 60;

    private final Backend backend;
    private final PimFacts facts;

    TablesTest(Backend backend) {
        this.backend = backend;
        this.facts = new PimFacts(backend.pim(), Backend.tenant());
    }

    @Test
    void keepsEveryValueAsItWas() {
        RandomValues values = new RandomValues(new Random(3));
        RandomReviews reviews = new RandomReviews(new Random(3));
        SliceBuilder builder = new SliceBuilder().terms(values.terms()).mark(values.moment());
        for (int i = 0; i < VALUES; i++) {
            builder.with(values.account())
                    .with(values.group())
                    .with(values.setting())
                    .with(values.grant())
                    .with(values.request())
                    .with(values.provision())
                    .with(reviews.definition())
                    .with(reviews.instance())
                    .with(reviews.item())
                    .with(reviews.alert());
        }
        Slice world = builder.build();

        facts.begin(world);

        assertThat(withoutRoles(facts.world())).isEqualTo(world);
    }

    @Test
    void writesOverWhatWasThere() {
        Group group = new RandomValues(new Random(4)).group();
        facts.groups(List.of(group));
        facts.groups(List.of(new Group(group.id(), true, true, group.owners(), Set.of())));

        assertThat(facts.world().groups().values())
                .containsExactly(new Group(group.id(), true, true, group.owners(), Set.of()));
    }

    @Test
    void sortsMomentsAsTheyAre() {
        RandomValues values = new RandomValues(new Random(5));
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            grants.add(values.grant());
        }
        SliceBuilder builder = new SliceBuilder();
        grants.forEach(builder::with);
        facts.begin(builder.build());
        grants.removeIf(grant -> !grant.isOpen());
        grants.sort(
                Comparator.<Grant, Instant>comparing(grant -> grant.validity().until())
                        .thenComparing(grant -> grant.principal().toString())
                        .thenComparing(Grant::id));

        List<Grant> over = facts.read(tables -> tables.grants().over(Instant.MAX, VALUES));

        assertThat(grants).hasSizeGreaterThan(VALUES / 4);
        assertThat(over).containsExactlyElementsOf(grants);
    }

    @Test
    void keepsTenantsApart() {
        RandomValues values = new RandomValues(new Random(6));
        Account account = values.account();
        Request request = values.request();
        Provision provision = values.provision();
        RoleSetting setting = values.setting();
        RandomReviews reviews = new RandomReviews(new Random(6));
        facts.begin(new SliceBuilder()
                .with(account)
                .with(request)
                .with(provision)
                .with(setting)
                .with(reviews.definition())
                .with(reviews.instance())
                .with(reviews.item())
                .with(reviews.alert())
                .build());

        Slice others = new PimFacts(backend.pim(), Backend.tenant()).world();

        assertThat(withoutRoles(others)).isEqualTo(new SliceBuilder().build());
    }

    @Test
    void liveBesideThoseOfTheWatch() {
        var settings = backend.fresh();
        if (backend == Backend.POSTGRES) {
            Database.open(settings).close();
        }
        try (var pim = Database.open(settings, Schema.PIM)) {
            new PimFacts(pim, "home").begin(new SliceBuilder().build());
        }
        if (backend == Backend.POSTGRES) {
            try (var watch = Database.open(settings);
                    var pim = Database.open(settings, Schema.PIM)) {
                new AuditTrail(watch, "home").append(Notes.note("beside"));
                assertThat(withoutRoles(new PimFacts(pim, "home").world())).isEqualTo(new SliceBuilder().build());
            }
        }
    }

    private static Slice withoutRoles(Slice slice) {
        return new Slice(
                slice.terms(),
                slice.mark(),
                slice.accounts(),
                slice.groups(),
                Set.of(),
                slice.definitions(),
                slice.settings(),
                slice.grants(),
                slice.requests(),
                slice.provisions(),
                slice.atRisk(),
                slice.reviews(),
                slice.signIns(),
                slice.alerts());
    }
}
