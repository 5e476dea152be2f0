package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.event.Fingerprints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RenameGuardTest {
    @Test
    void tellsOneNameFromSeveral() {
        RenameGuard guard = new RenameGuard();
        long kim = Fingerprints.of("kim");
        guard.note(kim, 5);
        guard.note(kim, 5);
        assertThat(guard.several(kim)).isFalse();
        guard.note(kim, 6);
        assertThat(guard.several(kim)).isTrue();
        guard.note(kim, 5);
        assertThat(guard.several(kim)).isTrue();
        assertThat(guard.several(Fingerprints.of("somebody else"))).isFalse();
    }

    @Test
    void partsOfManyThreadsAreOne() {
        RenameGuard all = new RenameGuard();
        RenameGuard one = new RenameGuard();
        RenameGuard other = new RenameGuard();
        long kim = Fingerprints.of("kim");
        long sam = Fingerprints.of("sam");
        one.note(kim, 1);
        one.note(sam, 3);
        other.note(kim, 2);
        all.merge(one);
        assertThat(all.several(kim)).isFalse();
        all.merge(other);
        all.merge(new RenameGuard());
        assertThat(all.several(kim)).isTrue();
        assertThat(all.several(sam)).isFalse();
    }

    @Test
    void neverTakesSeveralNamesThatItCanTellApartForOne() {
        Random random = new Random(12);
        RenameGuard guard = new RenameGuard();
        Map<Long, Set<Integer>> oracle = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long id = Fingerprints.of("user" + random.nextInt(5_000));
            int name = random.nextInt(3) - 1;
            guard.note(id, name);
            oracle.computeIfAbsent(id, any -> new HashSet<>()).add(name);
        }
        oracle.forEach((id, names) -> {
            if (names.size() > 1) {
                assertThat(guard.several(id)).isTrue();
            }
        });
    }
}
