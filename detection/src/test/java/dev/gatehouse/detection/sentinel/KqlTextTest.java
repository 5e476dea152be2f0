package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.detection.sentinel.kql.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KqlTextTest {
    private static final int TEXTS = 5_000;

    /** Characters that mean something to KQL, and others at random. */
    private static final String SPECIAL =
            "\"'\\\n\r\t|;/*@`{}()[]$%~ uUxn0\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\ufeff–é漢";

    static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    random.nextInt(4) > 0
                            ? SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                            : (char) (' ' + random.nextInt(0x200)));
        }
        return text.toString();
    }

    @Test
    void aLiteralIsTheTextAndNothingElse() {
        Random random = new Random(11);
        World world = new World(Map.of("T", List.of(Map.of("A", "a"))), Map.of(), Instant.EPOCH, Instant.EPOCH);
        for (int i = 0; i < TEXTS; i++) {
            String text = hostile(random);
            List<Map<String, Object>> rows = Kql.read(
                            "T | project X = " + KqlText.quoted(text) + ", Y = 1", Set.of("T"))
                    .run(world);
            assertThat(rows).containsExactly(Map.of("X", text, "Y", 1L));
        }
    }

    @Test
    void aLiteralHasNoLineBreakNorControlCharacter() {
        Random random = new Random(12);
        for (int i = 0; i < TEXTS; i++) {
            assertThat(KqlText.quoted(hostile(random)).chars())
                    .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
        }
    }

    @Test
    void aStepThatIsNoNameIsALiteralInBrackets() {
        assertThat(KqlText.step("deviceId")).isEqualTo(".deviceId");
        assertThat(KqlText.step("http://a.b/c")).isEqualTo("[\"http://a.b/c\"]");
        assertThat(KqlText.step("a\"] | take 1")).isEqualTo("[\"a\\\"] | take 1\"]");
    }
}
