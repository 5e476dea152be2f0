package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditEntryTest {
    private static final Actor ACTOR = new Actor(ActorKind.SYSTEM, "sealer", "");
    private static final Action ACTION = new Action("alert.status");
    private static final Target TARGET = new Target("alert", "a1", "");

    @Test
    void hasOneTextWithItsKeysInOrder() {
        assertThat(Samples.entry(1).canonical()).isEqualTo("""
                {"time":"2026-05-04T10:00:01Z","tenant":"home",\
                "actor":{"kind":"person","id":"5c1e-1","name":"Kim","address":"192.0.2.7"},\
                "action":"alert.status","target":{"type":"alert","id":"a1","name":"Sign-in of an emergency account"},\
                "outcome":"done","reason":"a drill","before":{"status":"open"},"after":{"number":1,"status":"closed"}}""");
    }

    @Test
    void leavesOutWhatItDoesNotHave() {
        AuditEntry least = entry(Samples.NOW, "home", "");
        assertThat(least.canonical()).isEqualTo("""
                {"time":"2026-05-04T10:00:00Z","tenant":"home","actor":{"kind":"system","id":"sealer","name":""},\
                "action":"alert.status","target":{"type":"alert","id":"a1","name":""},"outcome":"refused","reason":""}""");
        assertThat(AuditEntry.ofCanonical(least.canonical())).isEqualTo(least);
    }

    @Test
    void tellsNothingFromNull() {
        AuditEntry without = entry(Samples.NOW, "home", "");
        AuditEntry with = without.before("null");
        assertThat(with.canonical()).contains("\"before\":null").isNotEqualTo(without.canonical());
        assertThat(AuditEntry.ofCanonical(with.canonical()).before()).contains(JsonText.of("null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alert",
                "Alert.status",
                "alert.",
                ".status",
                "alert..status",
                "alert status.x",
                "a.ı",
                "a.b\n"
            })
    void anActionIsADottedWord(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Action(text)).withMessageContaining("dotted word");
    }

    @Test
    void anActionMayHaveManyWords() {
        assertThat(new Action("role.time-limit.change2")).hasToString("role.time-limit.change2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Action("a." + "b".repeat(99)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no spaces", "ümlaut", "a/b", "a\n"})
    void aTenantIsNamedAsInTheConfiguration(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Samples.NOW, tenant, ""))
                .withMessageStartingWith("tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aTimeHasAYearOfFourDigits(String time) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(Instant.parse(time), "home", ""));
    }

    @Test
    void textsAreBounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Samples.NOW, "home", "x".repeat(AuditEntry.LONGEST_REASON + 1)))
                .withMessage("reason is longer than 10000 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(ActorKind.TOKEN, "x".repeat(1001), ""))
                .withMessageStartingWith("actor's id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("alert", " ", ""))
                .withMessage("target's id is blank");
        assertThatIllegalArgumentException().isThrownBy(() -> ACTOR.from(""));
    }

    @Test
    void beforeAndAfterAreJson() {
        AuditEntry entry = entry(Samples.NOW, "home", "");
        assertThatIllegalArgumentException().isThrownBy(() -> entry.before("{a:1}"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.after(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"time\":\"2026-05-04T10:00:00Z\"}",
                "{\"time\":1}",
                "{\"time\":\"soon\",\"tenant\":\"home\"}"
            })
    void anotherTextIsNoEntry(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEntry.ofCanonical(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tenant\" : \"home\"",
                "\"tenant\":\"hom\\u0065\"",
                "\"tenant\":\"home\",\"more\":1",
                "\"tenant\":\"home\",\"tenant\":\"home\""
            })
    void theSameSaidInAnotherWayIsRefused(String instead) {
        String text = Samples.entry(1).canonical().replace("\"tenant\":\"home\"", instead);
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEntry.ofCanonical(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"person\"", "\"done\""})
    void unknownWordsAreRefused(String word) {
        String text = Samples.entry(1).canonical().replace(word, "\"Person\"");
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEntry.ofCanonical(text));
    }

    @Test
    void theGreatestEntryFitsIntoALine() {
        String name = "\u0001".repeat(AuditEntry.LONGEST_NAME);
        String json = "\"" + "\u20ac".repeat(JsonText.LONGEST - 2) + "\"";
        AuditEntry greatest = new AuditEntry(
                Samples.NOW.plusNanos(1),
                "t".repeat(64),
                new Actor(ActorKind.PERSON, name, name, Optional.of("a".repeat(100))),
                new Action("a." + "b".repeat(98)),
                new Target("t".repeat(100), name, name),
                Outcome.REFUSED,
                "\u0001".repeat(AuditEntry.LONGEST_REASON),
                Optional.of(JsonText.of(json)),
                Optional.of(JsonText.of(json)));
        Sealing sealing = Sealer.seal(ChainHead.start(greatest.tenant()), java.util.List.of(greatest));
        var lines = Samples.export(ChainHead.start(greatest.tenant()), sealing.entries(), Samples.KEY, Samples.KEY);

        assertThat(Samples.bytes(lines.subList(1, 2)).length).isGreaterThan(1_500_000);
        assertThat(Samples.verify(lines)).isInstanceOf(Verification.Intact.class);
    }

    private static AuditEntry entry(Instant time, String tenant, String reason) {
        return new AuditEntry(time, tenant, ACTOR, ACTION, TARGET, Outcome.REFUSED, reason);
    }
}
