package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DigestTest {
    /** The hash of "abc" is an example of FIPS 180-2. */
    @Test
    void isTheBeginningOfAHash() {
        assertThat(Digest.of("abc", 8)).isEqualTo("ba7816bf8f01cfea");
        assertThat(Digest.of("abc", 16)).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Digest.of("abd", 16)).isNotEqualTo(Digest.of("abc", 16));
    }
}
