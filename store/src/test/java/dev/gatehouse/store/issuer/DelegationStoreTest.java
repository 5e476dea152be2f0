package dev.gatehouse.store.issuer;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.accounts.Account;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class DelegationStoreTest {
    private static final Instant END = START.plusSeconds(86_400);
    private static final TokenHash CODE = TokenHash.of("code");

    private final AccountStore accounts;
    private final DelegationStore store;
    private final AuditTrail trail;
    private final UUID kim = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    DelegationStoreTest(Backend backend) {
        String tenant = Backend.tenant();
        this.trail = new AuditTrail(backend.shared(), tenant);
        this.accounts = new AccountStore(backend.shared(), tenant);
        this.store = new DelegationStore(backend.shared(), tenant);
    }

    @BeforeEach
    void create() {
        accounts.create(Account.of(kim, "kim", "Kim", Set.of(), START), note("create"));
        accounts.create(Account.of(ben, "ben", "Ben", Set.of(), START), note("create"));
    }

    @Test
    void isFoundAsItBegan() {
        Delegation one = delegation(kim);

        assertThat(store.begin(one, note("begin"))).isTrue();

        assertThat(store.find(one.id())).contains(one);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatBeginsAndWhatIsReplayedOrMisusedIsWrittenDownOnce() {
        Delegation one = begun(kim);
        Delegation other = begun(kim);
        store.add(ticket(one, CODE, Ticket.Kind.CODE));
        assertThat(store.begin(delegation(UUID.randomUUID()), note("nobody"))).isFalse();
        for (int i = 0; i < 3; i++) {
            redeem(CODE, Ticket.Kind.CODE, START.plusSeconds(i));
            redeem(TokenHash.of("no ticket"), Ticket.Kind.CODE, START);
            store.revoke(other.id(), START.plusSeconds(i), note("misuse"));
        }

        assertThat(noted()).containsExactly("create", "create", "begin", "begin", "misuse", "replay");
    }

    @Test
    void remembersASecondFactorThatIsProvedAnewWhileItHolds() {
        Delegation one = begun(kim);

        assertThat(store.proven(one.id(), START.plusSeconds(60))).isTrue();
        assertThat(store.find(one.id()).orElseThrow().secondFactor()).contains(START.plusSeconds(60));
        assertThat(store.proven(one.id(), END)).isFalse();
        store.revoke(one.id(), START.plusSeconds(90), note("misuse"));
        assertThat(store.proven(one.id(), START.plusSeconds(120))).isFalse();
        assertThat(store.find(one.id()).orElseThrow().secondFactor()).contains(START.plusSeconds(60));
    }

    @Test
    void isNotOfAnAccountThatIsDisabledOrNotThere() {
        accounts.setDisabled(kim, true, note("disabled"));

        assertThat(store.begin(delegation(kim), note("begin"))).isFalse();
        assertThat(store.begin(delegation(UUID.randomUUID()), note("begin"))).isFalse();
    }

    @Test
    void aTicketIsRedeemedOnceAndNamesWhatItIsOf() {
        Delegation one = begun(kim);
        Ticket code = ticket(one, CODE, Ticket.Kind.CODE);
        store.add(code);

        assertThat(redeem(CODE, Ticket.Kind.REFRESH, START)).isInstanceOf(Redemption.Unknown.class);
        assertThat(redeem(CODE, Ticket.Kind.CODE, START)).isEqualTo(new Redemption.Redeemed(code, one));
        assertThat(store.find(one.id())).contains(one);
    }

    @Test
    void aTicketThatIsTriedAgainEndsAllThatCameOfIt() {
        Delegation one = begun(kim);
        store.add(ticket(one, CODE, Ticket.Kind.CODE));
        store.add(ticket(one, TokenHash.of("refresh"), Ticket.Kind.REFRESH));
        redeem(CODE, Ticket.Kind.CODE, START);

        assertThat(redeem(CODE, Ticket.Kind.CODE, START.plusSeconds(1))).isEqualTo(new Redemption.Replayed(one));

        assertThat(store.find(one.id()).orElseThrow().holds(START.plusSeconds(1)))
                .isFalse();
        assertThat(redeem(TokenHash.of("refresh"), Ticket.Kind.REFRESH, START.plusSeconds(2)))
                .isInstanceOf(Redemption.Unknown.class);
    }

    @Test
    void aTicketHoldsUntilItsTimeOrThatOfTheDelegationIsOver() {
        Delegation one = begun(kim);
        store.add(new Ticket(
                CODE, Ticket.Kind.CODE, one.id(), Optional.empty(), Optional.empty(), START.plusSeconds(60)));
        store.add(ticket(one, TokenHash.of("late"), Ticket.Kind.REFRESH));

        assertThat(redeem(CODE, Ticket.Kind.CODE, START.plusSeconds(60))).isInstanceOf(Redemption.Unknown.class);
        assertThat(redeem(TokenHash.of("late"), Ticket.Kind.REFRESH, END)).isInstanceOf(Redemption.Unknown.class);
    }

    @Test
    void ofManyWhoRedeemATicketAtOnceOneDoes() throws Exception {
        Delegation one = begun(kim);
        store.add(ticket(one, CODE, Ticket.Kind.CODE));
        List<Callable<Redemption>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> redeem(CODE, Ticket.Kind.CODE, START));
        }
        List<Redemption> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Redemption> each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(Redemption.Redeemed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Redemption.Replayed.class::isInstance).hasSize(7);
    }

    @Test
    void allOfSomeAccountsEndAtOnceAndItIsWrittenDownOfEachThatHadAny() {
        UUID eva = UUID.randomUUID();
        accounts.create(Account.of(eva, "eva", "Eva", Set.of(), START), note("create"));
        Delegation first = begun(kim);
        Delegation second = begun(kim);
        Delegation other = begun(ben);
        List<String> noted = new ArrayList<>();

        assertThat(store.revokeAll(List.of(kim, eva), START.plusSeconds(5), (who, count) -> counted(noted, who, count)))
                .isEqualTo(2);
        assertThat(store.revokeAll(List.of(kim, eva), START.plusSeconds(6), (who, count) -> counted(noted, who, count)))
                .isZero();

        assertThat(noted).containsExactly(kim + " 2");
        assertThat(store.find(first.id()).orElseThrow().revoked()).contains(START.plusSeconds(5));
        assertThat(store.find(second.id()).orElseThrow().holds(START.plusSeconds(5)))
                .isFalse();
        assertThat(store.find(other.id())).contains(other);
    }

    @Test
    void saysForWhomAnyHold() {
        Delegation one = begun(kim);
        begun(ben);
        store.revoke(one.id(), START.plusSeconds(5), note("misuse"));

        assertThat(store.acting(List.of(kim, ben, UUID.randomUUID()), START.plusSeconds(6)))
                .containsExactly(ben);
        assertThat(store.acting(List.of(kim), START.plusSeconds(6))).isEmpty();
        assertThat(store.acting(List.of(ben), END)).isEmpty();
        assertThat(store.acting(List.of(), START)).isEmpty();
    }

    @Test
    void allEndWhenTheAccountIsDisabledOrItsOwnerProvesHimselfOtherwise() {
        List<Runnable> changes = List.of(
                () -> accounts.setPassword(kim, "argon2$...", note("password")),
                () -> accounts.setTotp(kim, new byte[] {1}, note("totp")),
                () -> accounts.removeTotp(kim, note("totp")),
                () -> accounts.setDisabled(kim, true, note("disabled")));
        for (Runnable change : changes) {
            Delegation one = begun(kim);
            Delegation other = begun(ben);
            change.run();

            assertThat(store.find(one.id()).orElseThrow().revoked()).contains(START);
            assertThat(store.find(other.id())).contains(other);
        }
    }

    @Test
    void goesOnWhenTheAccountIsCalledOtherwiseOrMayMoreOrIsLetIn() {
        Delegation one = begun(kim);
        accounts.setDisplayName(kim, "Kim the Second", note("name"));
        accounts.setRoles(kim, Set.of("operator"), note("roles"));
        accounts.setDisabled(kim, false, note("enabled"));

        assertThat(store.find(one.id())).contains(one);
    }

    @Test
    void oneThatWasRevokedStaysSoSinceThen() {
        Delegation one = begun(kim);
        store.revoke(one.id(), START.plusSeconds(5), note("misuse"));
        store.revoke(one.id(), START.plusSeconds(9), note("misuse"));

        assertThat(store.find(one.id()).orElseThrow().revoked()).contains(START.plusSeconds(5));
    }

    @Test
    void whatIsOverIsForgottenWhenAnotherBegins() {
        Delegation old = begun(kim);
        store.add(ticket(old, CODE, Ticket.Kind.CODE));
        store.begin(
                new Delegation(
                        UUID.randomUUID(),
                        ben,
                        UUID.randomUUID(),
                        "",
                        Optional.empty(),
                        Set.of(),
                        END,
                        Optional.empty(),
                        END,
                        END.plusSeconds(1),
                        Optional.empty()),
                note("begin"));

        assertThat(store.find(old.id())).isEmpty();
        assertThat(redeem(CODE, Ticket.Kind.CODE, END)).isInstanceOf(Redemption.Unknown.class);
    }

    private Redemption redeem(TokenHash hash, Ticket.Kind kind, Instant now) {
        return store.redeem(hash, kind, now, of -> note("replay", now));
    }

    private List<String> noted() {
        return trail.unsealed(100).stream().map(row -> row.note().action()).toList();
    }

    private static AuditNote counted(List<String> noted, UUID who, int count) {
        noted.add(who + " " + count);
        return note("end");
    }

    private Delegation begun(UUID account) {
        Delegation one = delegation(account);
        store.begin(one, note("begin"));
        return one;
    }

    private static Delegation delegation(UUID account) {
        return new Delegation(
                UUID.randomUUID(),
                account,
                UUID.randomUUID(),
                "openid https://graph.microsoft.com/.default",
                Optional.of("n-1"),
                Set.of("c1", "c2"),
                START,
                Optional.of(START),
                START,
                END,
                Optional.empty());
    }

    private static Ticket ticket(Delegation of, TokenHash hash, Ticket.Kind kind) {
        return new Ticket(
                hash,
                kind,
                of.id(),
                Optional.of("http://localhost:8400"),
                Optional.of("challenge"),
                END.plusSeconds(60));
    }
}
