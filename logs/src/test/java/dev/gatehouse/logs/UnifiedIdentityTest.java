package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnifiedIdentityTest {
    private static final String A = "6f0e2b1a-0000-4000-8000-00000000000a";
    private static final String B = "6f0e2b1a-0000-4000-8000-00000000000b";

    @Test
    void theGuidWithItsClassIsTheId() {
        assertThat(UnifiedIdentity.of(
                        JsonText.parse("[{'ID':'%s','Type':2},{'ID':'User_%s','Type':2},{'ID':'User','Type':2}]"
                                .formatted(B, A)
                                .replace('\'', '"'))))
                .containsExactly(new UnifiedIdentity("User", A, "", "", B));
    }

    @Test
    void anotherClassAndGuidIsAnotherThing() {
        assertThat(UnifiedIdentity.of(JsonText.parse(
                        "[{'ID':'User_%1$s'},{'ID':'%1$s'},{'ID':'a@b','Type':5},{'ID':'Group_%2$s'},{'ID':'G','Type':1}]"
                                .formatted(A, B)
                                .replace('\'', '"'))))
                .containsExactly(
                        new UnifiedIdentity("User", A, "a@b", "", ""), new UnifiedIdentity("Group", B, "", "G", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "a@contoso.example, '', a@contoso.example, ''",
        A + ", " + A + ", '', ''",
        "ServicePrincipal_" + A + ", " + A + ", '', ''",
        "Microsoft Intune, '', '', Microsoft Intune",
        "Not Available, '', '', ''",
        "a@b; c@d, '', '', a@b; c@d"
    })
    void ofASingleText(String text, String id, String upn, String name) {
        UnifiedIdentity identity = UnifiedIdentity.of(text);
        assertThat(identity.id()).isEqualTo(id);
        assertThat(identity.userPrincipalName()).isEqualTo(upn);
        assertThat(identity.name()).isEqualTo(name);
    }

    @Test
    void idsThatSayNothingMakeNothing() {
        assertThat(UnifiedIdentity.of(JsonText.parse("[]"))).isEmpty();
        assertThat(UnifiedIdentity.of(JsonText.parse("[{\"ID\":\"1003\",\"Type\":3}, null, 7, {}]")))
                .isEmpty();
    }
}
