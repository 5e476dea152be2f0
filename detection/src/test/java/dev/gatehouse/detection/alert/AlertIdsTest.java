package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.RuleId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AlertIdsTest {
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));
    private static final RuleId OTHER = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3ccf"));

    @Test
    void isAUuidOfVersionFive() {
        for (int i = 0; i < 100; i++) {
            UUID id = AlertIds.of("home", RULE, "", "event " + i);
            assertThat(id.version()).isEqualTo(5);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void neverChangesForTheSameAlert() {
        assertThat(AlertIds.of("home", RULE, "", "6832724d-1d9d-5eea-b833-53ffe32cc104"))
                .hasToString("d72da1ec-46d4-5993-a191-455ab9bd5ea6");
    }

    @Test
    void anIncidentIsCalledAfterItsTenantAndFirstAlert() {
        UUID alert = UUID.fromString("d72da1ec-46d4-5993-a191-455ab9bd5ea6");
        assertThat(AlertIds.incident("home", alert))
                .isEqualTo(AlertIds.incident("home", alert))
                .isNotEqualTo(alert)
                .isNotEqualTo(AlertIds.incident("homes", alert));
        assertThat(AlertIds.incident("home", alert).version()).isEqualTo(5);
    }

    @Test
    void isAnotherForAnyOtherTenantRuleKeyOrAnchor() {
        Set<UUID> ids = new HashSet<>();
        ids.add(AlertIds.of("home", RULE, "key", "anchor"));
        ids.add(AlertIds.of("homes", RULE, "key", "anchor"));
        ids.add(AlertIds.of("home", OTHER, "key", "anchor"));
        ids.add(AlertIds.of("home", RULE, "keys", "anchor"));
        ids.add(AlertIds.of("home", RULE, "key", "anchors"));
        ids.add(AlertIds.of("home", RULE, "keya", "nchor"));
        ids.add(AlertIds.of("home", RULE, "", "keyanchor"));
        assertThat(ids).hasSize(7);
    }
}
