package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReachTest {
    private static final Reach OUTSIDE = Reach.outside(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "localhost",
                "LOCALHOST",
                "::1",
                "[::1]",
                "0.0.0.0",
                "169.254.169.254",
                "2130706433",
                "127.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "255.255.255.255",
                "224.0.0.1"
            })
    void leadsNeitherToThisMachineNorToItsLink(String host) {
        assertThatThrownBy(() -> OUTSIDE.resolve(host))
                .isInstanceOf(ForbiddenTargetException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("sinkTargets in gatehouse.yaml");
    }

    @Test
    void aNameIsAsForbiddenAsWhatItPointsTo() {
        // Every system knows this name as its own, by its file of hosts or by RFC 6761.
        assertThatThrownBy(() -> OUTSIDE.resolve("localhost"))
                .isInstanceOf(ForbiddenTargetException.class)
                .hasMessageStartingWith("localhost is at ")
                .hasMessageMatching(".* at (127\\.0\\.0\\.1|0:0:0:0:0:0:0:1), .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "10.1.2.3", "192.168.7.7", "2001:db8::7", "[2001:db8::7]"})
    void leadsElsewhere(String host) throws UnknownHostException {
        assertThat(OUTSIDE.resolve(host)).hasSize(1);
    }

    @Test
    void leadsToWhatIsNamed() throws UnknownHostException {
        Reach reach = Reach.outside(Set.of("LocalHost.", "[::1]", "127.0.0.2"));
        assertThat(reach.resolve("localhost")).isNotEmpty();
        assertThat(reach.resolve("::1")).hasSize(1);
        assertThat(reach.resolve("127.0.0.2")).hasSize(1);
        assertThatThrownBy(() -> reach.resolve("127.0.0.3")).isInstanceOf(ForbiddenTargetException.class);
    }

    @Test
    void anotherNameOfANamedHostIsNotNamed() {
        assertThatThrownBy(() -> Reach.outside(Set.of("localhost")).resolve("127.0.0.1"))
                .isInstanceOf(ForbiddenTargetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no-such-host.invalid"})
    void aHostThatIsNoneIsUnknown(String host) {
        assertThatThrownBy(() -> OUTSIDE.resolve(host))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(ForbiddenTargetException.class);
    }
}
