package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses. */
final class IpAddressTest {
    @Test
    void readsEveryNotation() {
        assertThat(IpAddress.parse("1.2.3.4")).contains(new IpAddress(0, 0xffff_0102_0304L));
        assertThat(IpAddress.parse("::1")).contains(new IpAddress(0, 1));
        assertThat(IpAddress.parse("1::")).contains(new IpAddress(1L << 48, 0));
        assertThat(IpAddress.parse("::ffff:1.2.3.4")).isEqualTo(IpAddress.parse("1.2.3.4"));
        assertThat(IpAddress.parse("1:2:3:4:5:6:7:8")).contains(new IpAddress(0x1000200030004L, 0x5000600070008L));
    }

    @Test
    void readsNothingElse() {
        for (String wrong : List.of(
                "",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.-4",
                ":",
                ":::",
                "1:2:3:4:5:6:7:8:9",
                "::1%eth0",
                "g::",
                "1.2.3.4:443",
                "[::1]",
                "12345::",
                "1:2:3:4:5:6:7::8:9",
                "::1.2.3")) {
            assertThat(IpAddress.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
