package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Vouched;
import dev.gatehouse.server.port.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ActingTest {
    private static final AccountId ID = new AccountId(UUID.fromString("2a5d8709-291a-574d-a83c-431ace165b2b"));

    @Test
    void isThePersonBehindAToken() {
        Caller token = new Caller(
                Caller.By.TOKEN, "token-1", "my script", Set.of(Role.INVESTIGATOR), Optional.of(ID), Optional.empty());
        Acting acting = Acting.of(token, new One("kim"));

        assertThat(acting.name()).isEqualTo("kim");
        assertThat(acting.actor().kind().word()).isEqualTo("token");
        assertThat(acting.actor().name()).isEqualTo("kim (token my script)");
        assertThat(Actors.of(token, new One("kim"))).isEqualTo(acting.actor());
        assertThat(acting.is("Kim")).isTrue();
        assertThat(acting.is("KIM@contoso.example")).isTrue();
        assertThat(acting.is(ID.toString())).isTrue();
        assertThat(acting.is("kimberly@contoso.example")).isFalse();
        assertThat(acting.is("contoso.example")).isFalse();
        assertThat(acting.is("")).isFalse();
    }

    @Test
    void isOneOfADomainWhereHisNameHasOne() {
        Caller session = new Caller(
                Caller.By.SESSION,
                ID.toString(),
                "kim@contoso.example",
                Set.of(Role.INVESTIGATOR),
                Optional.of(ID),
                Optional.empty());
        Acting acting = Acting.of(session, new One("kim@contoso.example"));

        assertThat(acting.is("kim@contoso.example")).isTrue();
        assertThat(acting.is("kim@fabrikam.example")).isFalse();
        assertThat(acting.actor().kind().word()).isEqualTo("person");
    }

    @Test
    void isKnownByTheSubjectOfAProvider() {
        Caller foreign = new Caller(
                Caller.By.OPENID,
                "https://login.example/t|6D43646F-6d4e-53bc-8391-938ae6dd27fb",
                "lee@contoso.example",
                Set.of(Role.INVESTIGATOR),
                Optional.empty(),
                Optional.empty());
        Acting acting = Acting.of(foreign, new One("kim"));

        assertThat(acting.is("6d43646f-6d4e-53bc-8391-938ae6dd27fb")).isTrue();
        assertThat(acting.is("Lee@contoso.example")).isTrue();
        assertThat(acting.is("kim")).isFalse();
    }

    @Test
    void isKnownByWhatHisProviderCallsHimAndIsHeOfTheDirectoryInTheTrail() {
        String id = "6d43646f-6d4e-53bc-8391-938ae6dd27fb";
        Caller vouched = new Caller(
                Caller.By.OPENID,
                id,
                "lee@contoso.example",
                Set.of(Role.INVESTIGATOR),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.of(new Vouched("https://login.example/t|Lee-1", "lee.other", Optional.empty())),
                Set.of());
        Acting acting = Acting.of(vouched, new One("kim"));

        for (String name : List.of(id, "lee", "lee-1", "lee.other@contoso.example")) {
            assertThat(acting.is(name) || acting.isSame(name)).as(name).isTrue();
        }
        assertThat(acting.is("kim")).isFalse();
        assertThat(acting.actor().id()).isEqualTo(id);
        assertThat(acting.actor().kind().word()).isEqualTo("person");
    }

    /** One account, of that name. */
    private record One(String name) implements Accounts {
        @Override
        public Optional<Account> named(AccountName asked) {
            return find(ID).filter(account -> account.name().equals(asked));
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return id.equals(ID)
                    ? Optional.of(new Account(ID, new AccountName(name), "", "", Set.of(), true, Instant.EPOCH))
                    : Optional.empty();
        }

        @Override
        public boolean add(Account account) {
            return false;
        }

        @Override
        public boolean spend(AccountId id, long step) {
            return false;
        }

        @Override
        public boolean enable(AccountId id, boolean enabled, Actor by) {
            return false;
        }

        @Override
        public boolean signOut(AccountId id, Actor by) {
            return false;
        }
    }
}
