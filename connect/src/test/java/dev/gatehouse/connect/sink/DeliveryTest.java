package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeliveryTest {
    private static final Outcome.Never NEVER = new Outcome.Never("no");
    private static final Outcome.Later LATER = new Outcome.Later("busy");

    @Test
    void handsEachPartOverOnce() throws InterruptedException {
        List<List<Integer>> calls = new ArrayList<>();
        assertThat(Delivery.of(List.of(List.of(1, 2), List.of(3)), part -> {
                    calls.add(part);
                    return Outcome.DONE;
                }))
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
        assertThat(calls).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void findsTheOneToBlameAndHandsOverTheOthers() throws InterruptedException {
        List<List<Integer>> calls = new ArrayList<>();
        List<Outcome> outcomes = Delivery.of(List.of(List.of(1, 2, 3, 4)), part -> {
            calls.add(part);
            return part.contains(3) ? NEVER : Outcome.DONE;
        });
        assertThat(outcomes).containsExactly(Outcome.DONE, Outcome.DONE, NEVER, Outcome.DONE);
        assertThat(calls).containsExactly(List.of(1, 2, 3, 4), List.of(1, 2), List.of(3, 4), List.of(3), List.of(4));
    }

    @Test
    void whatWentOutBeforeAFailureIsDoneAndAllAfterItIsForLater() throws InterruptedException {
        List<List<Integer>> calls = new ArrayList<>();
        List<Outcome> outcomes = Delivery.of(List.of(List.of(1), List.of(2), List.of(3, 4)), part -> {
            calls.add(part);
            return part.contains(2) ? LATER : Outcome.DONE;
        });
        assertThat(outcomes).containsExactly(Outcome.DONE, LATER, LATER, LATER);
        assertThat(calls).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void stopsHalvingWhereTheReceiverGoesAway() throws InterruptedException {
        assertThat(Delivery.of(
                        List.of(List.of(1, 2, 3, 4), List.of(5)),
                        part -> part.size() == 4 || part.contains(2) ? NEVER : part.contains(1) ? Outcome.DONE : LATER))
                .containsExactly(Outcome.DONE, NEVER, LATER, LATER, LATER);
    }

    @Test
    void whateverIsRefusedAndWheneverTheReceiverGoesEachHasTheOutcomeThatIsItsOwn() throws InterruptedException {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            List<Integer> items =
                    IntStream.range(0, 1 + random.nextInt(20)).boxed().toList();
            Set<Integer> bad = new HashSet<>();
            items.stream().filter(_ -> random.nextInt(6) == 0).forEach(bad::add);
            int calls = random.nextInt(30);
            int[] made = {0};
            List<Integer> taken = new ArrayList<>();
            List<Outcome> outcomes = Delivery.of(
                    Delivery.parts(items, 1 + random.nextInt(8), 1 + random.nextInt(30), item -> 1 + item), part -> {
                        if (made[0]++ >= calls) {
                            return LATER;
                        }
                        if (part.stream().anyMatch(bad::contains)) {
                            return NEVER;
                        }
                        taken.addAll(part);
                        return Outcome.DONE;
                    });
            assertThat(outcomes).hasSameSizeAs(items);
            assertThat(taken).as("in order, each once").isSorted().doesNotHaveDuplicates();
            boolean stopped = false;
            for (int item : items) {
                Outcome outcome = outcomes.get(item);
                stopped |= outcome.equals(LATER);
                assertThat(outcome.equals(LATER))
                        .as("once one is for later, all after it are")
                        .isEqualTo(stopped);
                assertThat(outcome.equals(Outcome.DONE)).isEqualTo(taken.contains(item));
                assertThat(outcome.equals(NEVER)).isEqualTo(!stopped && bad.contains(item));
            }
        }
    }

    @Test
    void partsKeepTheOrderAndTheLimits() {
        assertThat(Delivery.parts(List.of(3, 3, 3, 9, 1, 1, 1, 1), 3, 6, size -> size))
                .containsExactly(List.of(3, 3), List.of(3), List.of(9), List.of(1, 1, 1), List.of(1));
        assertThat(Delivery.parts(List.of(), 3, 6, _ -> 1)).isEmpty();
    }
}
