package dev.gatehouse.pim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.guard.Enabled;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Known;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without any one guard or consequence something goes wrong, and the explorer finds it: none is there for nothing. */
final class MutationTest {
    /** All but those of reviews, alerts and definitions of roles, which the explorer does not have; their own tests show each of them. */
    static Stream<Class<?>> guards() {
        Guards all = Guards.all();
        Set<Class<?>> others = Stream.of(all.planning(), all.reviewing(), all.alerting(), all.defining())
                .flatMap(List::stream)
                .<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());
        return all.kinds().stream().filter(kind -> !others.contains(kind));
    }

    static Stream<Class<?>> consequences() {
        return Consequences.usual().all().stream()
                .<Class<?>>map(Object::getClass)
                .distinct();
    }

    /**
     * Guards that are asked once more when the last one has approved. That the principal and the target are known and the
     * principal is enabled is asked again, too, though nothing here gets so far: what is for who is disabled fails when he
     * is, and no role goes away. The store could hand over a part of the world in which it is otherwise.
     */
    static Stream<Class<?>> askedAgain() {
        return Guards.all().approving().stream()
                .<Class<?>>map(Object::getClass)
                .filter(kind -> !Set.of(Known.class, Enabled.class).contains(kind));
    }

    @ParameterizedTest
    @MethodSource("askedAgain")
    void findsWhatGoesWrongWhereAGuardIsNotAskedAgain(Class<?> guard) {
        Guards all = Guards.all();
        Guards once = new Guards(
                all.asking(),
                all.without(guard).approving(),
                all.ruling(),
                all.beginning(),
                all.setting(),
                all.aftermath(),
                all.planning(),
                all.reviewing(),
                all.alerting(),
                all.defining());

        assertFound(guard, new Engine(once, Consequences.usual()));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void findsWhatGoesWrongWithoutAGuard(Class<?> guard) {
        assertFound(guard, new Engine(Guards.all().without(guard), Consequences.usual()));
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void findsWhatGoesWrongWithoutAConsequence(Class<?> consequence) {
        assertFound(consequence, new Engine(Guards.all(), Consequences.usual().without(consequence)));
    }

    private static void assertFound(Class<?> without, Engine engine) {
        Optional<Exploration.Violation> found = Optional.empty();
        for (int depth = 1; depth <= 4 && found.isEmpty(); depth++) {
            for (Worlds one : Worlds.all()) {
                if (found.isEmpty() && depth <= one.usual()) {
                    found = new Explorer(one.world(), engine, 1).explore(depth).violation();
                }
            }
        }
        System.out.println("without " + without.getSimpleName() + ": "
                + found.map(Exploration.Violation::toString).orElse("nothing"));
        assertThat(found).isPresent();
    }
}
