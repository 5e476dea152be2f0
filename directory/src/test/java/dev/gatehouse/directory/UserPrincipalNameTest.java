package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserPrincipalNameTest {
    private static final String DIGITS = "4f2c9a3e5d1b4c8e9f602b7d1e8a9c35";

    @Test
    void comparesWithoutRegardToCaseInAnyLocale() {
        assertThat(UserPrincipalName.of("ADMIN.INGRID@CONTOSO.EXAMPLE"))
                .isEqualTo(UserPrincipalName.of(" admin.ingrid@contoso.example "))
                .hasToString("admin.ingrid@contoso.example");
    }

    @Test
    void aPlainNameHasNoOtherForm() {
        var kim = UserPrincipalName.of("adm_kim@contoso.example");

        assertThat(kim.original()).isEqualTo(kim);
        assertThat(kim.aliases()).containsExactly(kim);
        assertThat(kim.isGuest()).isFalse();
        assertThat(kim.isDeleted()).isFalse();
        assertThat(kim.deletedObject()).isEmpty();
    }

    @Test
    void aGuestIsHisOwnAddress() {
        var guest = UserPrincipalName.of("Kim_fabrikam.example#EXT#@contoso.onmicrosoft.com");

        assertThat(guest.isGuest()).isTrue();
        assertThat(guest.original()).isEqualTo(UserPrincipalName.of("kim@fabrikam.example"));
        assertThat(guest.aliases()).containsExactly(guest, UserPrincipalName.of("kim@fabrikam.example"));
    }

    @Test
    void theLastUnderscoreOfAGuestIsTheAtSign() {
        assertThat(UserPrincipalName.of("kim_van_dam_fabrikam.example#EXT#@contoso.example")
                        .original())
                .hasToString("kim_van_dam@fabrikam.example");
    }

    @Test
    void aGuestWithoutAnAddressStaysAsHeIs() {
        var odd = UserPrincipalName.of("kim#EXT#@contoso.example");
        var none = UserPrincipalName.of("_fabrikam.example#EXT#@contoso.example");
        var empty = UserPrincipalName.of("kim_#EXT#@contoso.example");

        assertThat(odd.original()).isEqualTo(odd);
        assertThat(none.original()).isEqualTo(none);
        assertThat(empty.original()).isEqualTo(empty);
    }

    @Test
    void aDeletedUserIsWhoHeWas() {
        var deleted = UserPrincipalName.of(DIGITS + "adm_kim@contoso.example");

        assertThat(deleted.isDeleted()).isTrue();
        assertThat(deleted.original()).hasToString("adm_kim@contoso.example");
        assertThat(deleted.deletedObject()).contains(ObjectId.of("4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35"));
    }

    @Test
    void aDeletedGuestHasThreeNames() {
        var name = "kim_fabrikam.example#ext#@contoso.example";

        assertThat(UserPrincipalName.of(DIGITS + name).aliases())
                .extracting(UserPrincipalName::value)
                .containsExactly(DIGITS + name, name, "kim@fabrikam.example");
    }

    @Test
    void digitsAloneAreNoDeletedUser() {
        assertThat(UserPrincipalName.of(DIGITS + "@contoso.example").isDeleted())
                .isFalse();
        assertThat(UserPrincipalName.of("4f2c9a3e@contoso.example").isDeleted()).isFalse();
        assertThat(UserPrincipalName.of("0".repeat(32) + "kim@contoso.example").isDeleted())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "@contoso.example",
                "kim@",
                "kim@a@b",
                "kim adams@contoso.example",
                "kim\n@b",
                "a\u0000b@c"
            })
    void refusesWhatIsNoName(String text) {
        assertThat(UserPrincipalName.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> UserPrincipalName.of(text));
    }

    @Test
    void refusesANameOfAnySize() {
        assertThat(UserPrincipalName.parse("k".repeat(2_000) + "@contoso.example"))
                .isEmpty();
    }
}
