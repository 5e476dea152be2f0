package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class BytesTest {
    private static final byte[] TEXT = "..ServicePrincipal[]..".getBytes(StandardCharsets.UTF_8);

    @Test
    void comparesAPieceWithoutRegardToAsciiCase() {
        assertThat(Bytes.equalsFolded(TEXT, 2, 18, bytes("serviceprincipal"))).isTrue();
        assertThat(Bytes.equalsFolded(TEXT, 2, 17, bytes("serviceprincipal"))).isFalse();
        assertThat(Bytes.equalsFolded(TEXT, 2, 18, bytes("serviceprincipam"))).isFalse();
        assertThat(Bytes.equalsFolded(TEXT, 3, 3, bytes(""))).isTrue();
    }

    @Test
    void foldsLettersOnly() {
        assertThat(Bytes.equalsFolded(bytes("[@"), 0, 2, bytes("{`"))).isFalse();
        assertThat(Bytes.equalsFolded(bytes("\u00dc"), 0, 2, bytes("\u00fc"))).isFalse();
    }

    @Test
    void findsAPieceWithinAPiece() {
        assertThat(Bytes.containsFolded(TEXT, 0, TEXT.length, bytes("principal[]")))
                .isTrue();
        assertThat(Bytes.containsFolded(TEXT, 0, 17, bytes("principal"))).isFalse();
        assertThat(Bytes.containsFolded(TEXT, 0, 3, bytes("serviceprincipal"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
