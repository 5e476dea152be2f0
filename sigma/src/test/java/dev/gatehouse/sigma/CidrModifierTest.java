package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The modifier {@code cidr}. */
final class CidrModifierTest {
    @Test
    void knowsNetworksOfIpv4() {
        Sigma.Rule rule = Sigma.selection("a|cidr: 192.168.0.0/23");
        assertThat(rule.holdsFor("192.168.1.255")).isTrue();
        assertThat(rule.holdsFor("192.168.2.0")).isFalse();
        assertThat(rule.holdsFor("notanip")).isFalse();
    }

    @Test
    void knowsNetworksOfIpv6() {
        Sigma.Rule rule = Sigma.selection("a|cidr: [2001:db8::/32, fe80::/10]");
        assertThat(rule.holdsFor("2001:DB8:1::1")).isTrue();
        assertThat(rule.holdsFor("fe80::1")).isTrue();
        assertThat(rule.holdsFor("2001:db9::1")).isFalse();
    }

    @Test
    void takesAMappedAddressForTheOneOfIpv4() {
        assertThat(Sigma.selection("a|cidr: 10.0.0.0/8").holdsFor("::ffff:10.1.2.3"))
                .isTrue();
    }

    @Test
    void takesAnAddressForANetworkOfOne() {
        assertThat(Sigma.selection("a|cidr: 10.0.0.1").holdsFor("10.0.0.1")).isTrue();
        assertThat(Sigma.selection("a|cidr: 10.0.0.1").holdsFor("10.0.0.2")).isFalse();
    }

    @Test
    void matchesEverythingWithPrefixZero() {
        assertThat(Sigma.selection("a|cidr: 0.0.0.0/0").holdsFor("8.8.8.8")).isTrue();
        assertThat(Sigma.selection("a|cidr: 0.0.0.0/0").holdsFor("2001::1")).isFalse();
        assertThat(Sigma.selection("a|cidr: \"::/0\"").holdsFor("2001::1")).isTrue();
    }

    @Test
    void refusesWhatIsNoNetwork() {
        for (String wrong : List.of("300.1.2.3/8", "10.0.0.0/33", "10.0.0/8", "x", "1::2::3/8", "10.0.0.0/", "1:2/8")) {
            assertThat(Sigma.selection("a|cidr: \"" + wrong + "\"").problems()).containsExactly("cidr-wrong");
        }
    }
}
