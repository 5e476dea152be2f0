package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NamesTest {
    @Test
    void everyNumberHasItsOwnMailbox() {
        assertThat(IntStream.range(0, 12_000)
                        .mapToObj(Names::nth)
                        .map(Names::mailbox)
                        .collect(Collectors.toSet()))
                .hasSize(12_000);
    }

    @Test
    void mailboxesAreAsciiInAnyLocale() {
        assertThat(Names.mailbox("Ines Yıldız")).isEqualTo("ines.yildiz");
        assertThat(Names.mailbox("Zoltán Müller 3")).isEqualTo("zoltan.muller.3");
    }
}
