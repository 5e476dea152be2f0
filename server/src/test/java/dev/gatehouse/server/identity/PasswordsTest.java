package dev.gatehouse.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords(new SecureRandom());

    @Test
    void matchesThePasswordAndNoOther() {
        String hash = PASSWORDS.hash("correct horse battery");

        assertThat(PASSWORDS.matches("correct horse battery", hash)).isTrue();
        assertThat(PASSWORDS.matches("correct horse batterY", hash)).isFalse();
        assertThat(PASSWORDS.matches("", hash)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(PASSWORDS.hash("correct horse battery")).isNotEqualTo(PASSWORDS.hash("correct horse battery"));
    }

    @Test
    void writesHashesInPhcFormatWithTheirCost() {
        assertThat(PASSWORDS.hash("correct horse battery"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    /** Made by the reference implementation's command line: {@code printf password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void readsHashesOfTheReferenceImplementation() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PASSWORDS.matches("password", hash)).isTrue();
        assertThat(PASSWORDS.matches("Password", hash)).isFalse();
    }

    @Test
    void tellsPasswordsApartThatDifferInOtherAlphabets() {
        String hash = PASSWORDS.hash("şifre ılık ığdır 12");

        assertThat(PASSWORDS.matches("şifre ılık ığdır 12", hash)).isTrue();
        assertThat(PASSWORDS.matches("sifre ilik igdir 12", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse battery",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void matchesNothingAgainstWhatIsNoHashOrCostsTooMuch(String hash) {
        assertThat(PASSWORDS.matches("password", hash)).isFalse();
    }

    @Test
    void matchesNobody() {
        assertThat(PASSWORDS.matchesNobody("the password of nobody")).isFalse();
    }
}
