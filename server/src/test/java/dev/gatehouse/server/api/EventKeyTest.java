package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EventKeyTest {
    @Test
    void isReadAgainAsItWasWritten() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            EventKey key = new EventKey(random.nextLong(), random.nextLong(1L << 50));
            assertThat(EventKey.parse(key.text())).contains(key);
        }
    }

    @Test
    void isNothingElse() {
        for (String text : List.of(
                "",
                "1-1",
                "00000000000000AB-1",
                "00000000000000ab-",
                "00000000000000ab--1",
                "00000000000000ab-1234567890123456789",
                "x0000000000000ab-1")) {
            assertThat(EventKey.parse(text)).as(text).isEmpty();
        }
    }
}
