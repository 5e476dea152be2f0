package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class NamedTest {
    @Test
    void hasAPlaceForEachTimeThatANameIsWritten() {
        Named named = Named.of("UPDATE a SET b = :b, c = :other::text WHERE tenant = :tenant AND b <> :b");

        assertThat(named.sql()).isEqualTo("UPDATE a SET b = ?, c = ?::text WHERE tenant = ? AND b <> ?");
        assertThat(named.placesOf("b")).containsExactly(1, 4);
        assertThat(named.placesOf("other")).containsExactly(2);
        assertThat(named.placesOf("tenant")).containsExactly(3);
        assertThatThrownBy(() -> named.placesOf("text")).isInstanceOf(IllegalArgumentException.class);
    }
}
