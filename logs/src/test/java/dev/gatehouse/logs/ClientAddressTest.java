package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:443, 192.0.2.1",
        "[192.0.2.1]:443, 192.0.2.1",
        "[192.0.2.1], 192.0.2.1",
        "2001:db8::1, 2001:db8::1",
        "2001:DB8::1:443, 2001:DB8::1:443",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:65535, 2001:db8::1",
        "::1, ::1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "[::FFFF:192.0.2.1]:12345, 192.0.2.1",
        "localhost:12345, localhost",
        "[localhost]:12345, localhost",
        "host.contoso.example:8080, host.contoso.example",
        "host.contoso.example, host.contoso.example",
        "' 192.0.2.1 ', 192.0.2.1",
        "<null>, ''",
        "'', ''",
        "[, [",
        "[]:1, []:1",
        "a:b, a:b",
        "192.0.2.1:123456, 192.0.2.1:123456"
    })
    void isTakenOutOfPortsAndBrackets(String text, String address) {
        assertThat(ClientAddress.of(text)).isEqualTo(address);
    }
}
