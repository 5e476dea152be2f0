package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MessageTest {
    @Test
    void isOneLineWhereverItsJsonBreaks() {
        String broken = "{\r\n  \"a\": \"b\\n\"\n}\n";
        assertThat(new Message.Told(Messages.told().alert(), broken, true, "").json())
                .isEqualTo("{    \"a\": \"b\\n\" }");
        assertThat(new Message.Anchor("home", 7, Instant.EPOCH, broken).json()).isEqualTo("{    \"a\": \"b\\n\" }");
    }
}
