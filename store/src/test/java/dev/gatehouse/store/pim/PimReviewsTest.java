package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.pim.json.RandomReviews;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked what at a moment, {@code ReviewSlicesTest} holds against the whole world. */
@ParameterizedClass
@EnumSource(Backend.class)
final class PimReviewsTest {
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    private final Backend backend;

    PimReviewsTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void findsReviewsTheirTimesAndWhatIsDecidedInThem() {
        RandomReviews random = new RandomReviews(new Random(3));
        ReviewId review = new ReviewId(new UUID(4, 2));
        List<Definition> definitions = new ArrayList<>();
        List<Instance> instances = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            definitions.add(random.definition());
            instances.add(of(
                    random.instance(),
                    new InstanceId(i < 12 ? review : definitions.getLast().id(), 1 + i)));
            items.add(of(
                    random.item(),
                    i < 7 ? instances.getFirst().id() : instances.getLast().id()));
        }
        SliceBuilder world = new SliceBuilder();
        definitions.forEach(world::with);
        instances.forEach(world::with);
        items.forEach(world::with);
        String tenant = Backend.tenant();
        new PimFacts(backend.pim(), tenant).begin(world.build());
        PimReviews reviews = new PimReviews(backend.pim(), tenant);

        assertThat(reviews.definitions())
                .containsExactlyInAnyOrderElementsOf(definitions)
                .isSortedAccordingTo(Comparator.comparing(Definition::created).reversed());
        assertThat(reviews.definition(definitions.get(5).id())).contains(definitions.get(5));
        assertThat(reviews.definition(review)).isEmpty();
        assertThat(reviews.instances(review)).isEqualTo(instances.subList(0, 12));
        assertThat(reviews.items(instances.getFirst().id())).containsExactlyInAnyOrderElementsOf(items.subList(0, 7));
        assertThat(new PimReviews(backend.pim(), Backend.tenant()).definitions())
                .isEmpty();
    }

    @Test
    void rememberWhoSaidSomethingAndNotWhomItIsAbout() {
        RandomReviews random = new RandomReviews(new Random(5));
        List<Item> items = Stream.generate(random::item).limit(50).toList();
        SliceBuilder world = new SliceBuilder();
        items.forEach(world::with);
        String tenant = Backend.tenant();
        new PimFacts(backend.pim(), tenant).begin(world.build());
        PimReviews reviews = new PimReviews(backend.pim(), tenant);
        PrincipalId who = items.stream()
                .flatMap(item -> sayers(item).stream())
                .findFirst()
                .orElseThrow();
        PrincipalId holder = items.getFirst().principal();

        assertThat(reviews.reviewedBy(who, NEVER))
                .containsExactlyInAnyOrderElementsOf(items.stream()
                        .filter(item -> sayers(item).contains(who))
                        .toList())
                .isNotEmpty();
        assertThat(reviews.reviewedBy(holder, NEVER))
                .containsExactlyInAnyOrderElementsOf(items.stream()
                        .filter(item -> sayers(item).contains(holder))
                        .toList());
    }

    /** Whoever took back what he had said has said nothing. */
    private static Set<PrincipalId> sayers(Item item) {
        return item.judgements().stream()
                .filter(said -> said.choice() != Choice.NOT_REVIEWED)
                .map(Judgement::by)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Instance of(Instance one, InstanceId id) {
        return new Instance(id, one.plan(), one.day(), one.begun(), one.status(), one.closed(), one.early());
    }

    private static Item of(Item one, InstanceId instance) {
        return new Item(
                new ItemId(instance, one.id().grant()),
                one.principal(),
                one.target(),
                one.kind(),
                one.seen(),
                one.recommendation(),
                one.judgements(),
                one.applied());
    }
}
