package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
    private static final long EMPTY = -1656497243370648800L;
    private static final long DIRECTORY = -6071226360752972506L;

    @Test
    void staysTheSameFromVersionToVersion() {
        assertThat(of(Table.SIGNIN_LOGS, "")).isEqualTo(EMPTY);
        assertThat(of(Table.AUDIT_LOGS, "Directory_9b117c67_1")).isEqualTo(DIRECTORY);
    }

    @Test
    void doesNotSeeCase() {
        assertThat(of(Table.AUDIT_LOGS, "ABCDEFGHIJ-ab")).isEqualTo(of(Table.AUDIT_LOGS, "abcdefghij-AB"));
    }

    @Test
    void differsBetweenFamiliesLengthsAndPlaces() {
        Set<Long> seen = new HashSet<>();
        int made = 0;
        for (Table family : List.of(
                Table.SIGNIN_LOGS,
                Table.AUDIT_LOGS,
                Table.AAD_USER_RISK_EVENTS,
                Table.AAD_RISKY_USERS,
                Table.AZURE_ACTIVITY,
                Table.OFFICE_ACTIVITY)) {
            for (int length = 0; length < 40; length++) {
                for (int at = 0; at < length; at++) {
                    seen.add(of(family, "0".repeat(at) + "1" + "0".repeat(length - at - 1)));
                    made++;
                }
            }
        }

        assertThat(seen).hasSize(made);
    }

    @Test
    void readsOnlyItsPiece() {
        byte[] bytes = "xxabcdefghijyy".getBytes(StandardCharsets.UTF_8);

        assertThat(Fingerprint.of(Table.AUDIT_LOGS, bytes, 2, 12)).isEqualTo(of(Table.AUDIT_LOGS, "abcdefghij"));
    }

    private static long of(Table family, String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return Fingerprint.of(family, bytes, 0, bytes.length);
    }
}
