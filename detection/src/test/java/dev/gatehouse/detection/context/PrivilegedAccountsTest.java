package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ConfigurationReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PrivilegedAccountsTest {
    @Test
    void listsDeclaredAccountsByNameAndCountsEachOnce() {
        String yaml = """
                emergencyAccounts: [bg-one@contoso.example]
                privilegedAccounts: [svc-b@contoso.example, adm-a@contoso.example, bg-one@contoso.example]
                """;
        Context context = new ContextFacts(
                        ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                                .configuration()
                                .orElseThrow())
                .build();
        assertThat(context.privileged().stream()
                        .map(principal -> principal.names().getFirst()))
                .containsExactly("adm-a@contoso.example", "bg-one@contoso.example", "svc-b@contoso.example");
        assertThat(context.counts()).containsOnlyKeys(How.DECLARED).containsValue(3);
    }

    @Test
    void nobodyIsPrivilegedWhereNothingIsKnown() {
        assertThat(Context.none().privileged()).isEmpty();
    }
}
