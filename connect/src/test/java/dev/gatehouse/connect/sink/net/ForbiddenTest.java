package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForbiddenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.0.1",
                "224.0.0.5",
                "239.255.255.250",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "ff02::1"
            })
    void isThisMachineItsLinkAndWhatGoesToMany(String address) {
        assertThat(Forbidden.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "168.63.129.16",
                "100.100.100.200",
                "192.0.0.192",
                "fd00:ec2::254",
                "fd00:ec2::23",
                "fd20:ce::254",
                "fd00:42::42"
            })
    void isWhereCloudsKeepMetadata(String address) {
        assertThat(Forbidden.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::7f00:1",
                "64:ff9b:1:7f00:0:100::",
                "64:ff9b:1:7f:0:1::",
                "64:ff9b:1:0:7f:0:100:0",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::",
                "2001:0:cb00:7107:0:0:80ff:fffe",
                "2001:db8::5efe:127.0.0.1",
                "2001:db8::200:5efe:a9fe:a9fe"
            })
    void isWhatCarriesSuchAnAddress(String address) {
        assertThat(Forbidden.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "10.0.0.9",
                "100.64.0.1",
                "1.0.0.0",
                "2001:db8::7",
                "fd12::7",
                "64:ff9b::203.0.113.7",
                "64:ff9b:1::203.0.113.7",
                "2002:cb00:7107::1",
                "2001:0:cb00:7107:0:0:34ff:8ef8",
                "2001:db8::5efe:203.0.113.7",
                "::ffff:0:203.0.113.7"
            })
    void isNothingElse(String address) {
        assertThat(Forbidden.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void isEveryAddressThatThisMachineHas() throws SocketException {
        List<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
        assertThat(own).isNotEmpty().allMatch(Forbidden::is);
    }
}
