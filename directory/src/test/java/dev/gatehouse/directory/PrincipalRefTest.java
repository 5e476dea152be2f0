package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrincipalRefTest {
    @Test
    void aGuidIsAPrincipal() {
        assertThat(PrincipalRef.parse(" 4F2C9A3E-5D1B-4C8E-9F60-2B7D1E8A9C35 "))
                .contains(PrincipalId.of("4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35"));
    }

    @Test
    void whatHasAnAtSignIsAName() {
        assertThat(PrincipalRef.parse("Adm_Kim@Contoso.example"))
                .contains(UserPrincipalName.of("adm_kim@contoso.example"));
    }

    @Test
    void aDisplayNameIsNoReference() {
        assertThat(PrincipalRef.parse("Kim Adams")).isEmpty();
        assertThat(PrincipalRef.parse("00000000-0000-0000-0000-000000000000")).isEmpty();
    }

    @Test
    void printsAsItWasWritten() {
        var id = "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35";

        assertThat(PrincipalId.of(id)).hasToString(id);
        assertThat(RoleDefinitionId.of(id)).hasToString(id);
    }
}
