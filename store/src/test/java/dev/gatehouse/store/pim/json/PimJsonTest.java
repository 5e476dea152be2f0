package dev.gatehouse.store.pim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.audit.Activity;
import dev.gatehouse.pim.audit.Actor;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Category;
import dev.gatehouse.pim.audit.Evidence;
import dev.gatehouse.pim.audit.Matter;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.audit.Service;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PimJsonTest {
    private static final int TRIES = 200;

    private final RandomValues values = new RandomValues(new Random(7));

    @RepeatedTest(5)
    void readsBackWhatItWrote(RepetitionInfo repetition) {
        RandomValues some = new RandomValues(new Random(repetition.getCurrentRepetition()));
        for (int i = 0; i < TRIES; i++) {
            Request request = some.request();
            RoleSetting setting = some.setting();
            Terms terms = some.terms();

            assertThat(PimJson.request(kept(PimJson.write(request)))).isEqualTo(request);
            assertThat(PimJson.setting(kept(PimJson.write(setting)))).isEqualTo(setting);
            assertThat(PimJson.terms(kept(PimJson.write(terms)))).isEqualTo(terms);
        }
    }

    @RepeatedTest(5)
    void readsBackRecordsAndEffectsWhole(RepetitionInfo repetition) {
        RandomRecords some = new RandomRecords(new Random(repetition.getCurrentRepetition()));
        Set<Class<?>> changes = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            AuditRecord record = some.record();
            Effect effect = some.effect();
            record.change().ifPresent(change -> changes.add(change.getClass()));

            assertThat(PimJson.auditRecord(kept(PimJson.write(record)))).isEqualTo(record);
            assertThat(PimJson.effect(kept(PimJson.write(effect)))).isEqualTo(effect);
        }
        assertThat(changes).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @RepeatedTest(5)
    void readsBackReviewsAndAlerts(RepetitionInfo repetition) {
        RandomReviews some = new RandomReviews(new Random(repetition.getCurrentRepetition()));
        for (int i = 0; i < TRIES; i++) {
            Definition review = some.definition();
            Instance instance = some.instance();
            Item item = some.item();
            AlertState alert = some.alert();

            assertThat(PimJson.review(kept(PimJson.write(review)))).isEqualTo(review);
            assertThat(PimJson.instance(kept(PimJson.write(instance)))).isEqualTo(instance);
            assertThat(PimJson.item(kept(PimJson.write(item)))).isEqualTo(item);
            assertThat(PimJson.alert(kept(PimJson.write(alert)))).isEqualTo(alert);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "type":"service" | "type":"somebody"                   | none of those that there are: somebody
                    "type":"service" | "type":"service","who":{}           | nobody knows its field 'who'
                    "of":"account"   | "of":"planet"                       | none of those that there are: planet
                    "result":        | "outcome":                          | it lacks 'result'
                    "refusals":[]    | "refusals":["no"]                   | no object
                    "enabled":true   | "enabled":1                         | is neither true nor false
                    "lag":"PT7S"     | "lag":7                             | is no text
                    """)
    void readsNoRecordThatItDoesNotUnderstandWholly(String was, String is, String why) {
        Account account = Account.user(values.principal(), "kim");
        AuditRecord record = new AuditRecord(
                new Activity(Service.PIM, Category.POLICY, "Resource updated", "Update"),
                Result.SUCCESS,
                "",
                values.moment(),
                Actor.SERVICE,
                UUID.randomUUID(),
                new Matter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Ticket.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(7)),
                        Optional.empty()),
                Evidence.NONE,
                Optional.of(new Change.OfAccount(Optional.empty(), account)),
                List.of());
        String json = PimJson.write(record);
        String other = json.replace(was, is);

        assertThat(PimJson.auditRecord(json)).isEqualTo(record);
        assertThat(other).isNotEqualTo(json);
        assertThatThrownBy(() -> PimJson.auditRecord(other))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why);
    }

    private static String kept(String json) {
        assertThat(PortableText.isKeepable(json)).as(json).isTrue();
        return json;
    }

    @Test
    void readsNothingOfAnotherProgram() {
        String later = PimJson.write(values.terms()).replace("\"v\":1", "\"v\":2");

        assertThatThrownBy(() -> PimJson.terms(later))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.NEWER))
                .hasMessageContaining("terms")
                .hasMessageContaining("version 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "standing":1     | "standing":1,"more":true  | nobody knows its field 'more'
                    "standing":1     | "standing":"1"            | is no whole number
                    "standing":1     | "standing":1.5            | is no whole number
                    "standing":1     | "standing":0              | at least one administrator stands
                    "standing":1     | "standing":99999999999    | overflow
                    "standing":1,    | ''                        | it lacks 'standing'
                    "skew":"PT5M"    | "skew":"5 minutes"        | terms that cannot be
                    "skew":"PT5M"    | "skew":null               | is no text
                    "skew":"PT5M"    | "skew":"PT5M","skew":"PT5M" | no JSON
                    "v":1            | "v":1,"founder":"me"      | not the GUID of an object
                    """)
    void readsNothingThatItDoesNotUnderstandWholly(String was, String is, String why) {
        String json = PimJson.write(Terms.USUAL);
        String other = json.replace(was, is);

        assertThat(other).isNotEqualTo(json);
        assertThatThrownBy(() -> PimJson.terms(other))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsNoOtherThingThanItWasAskedFor() {
        assertThatThrownBy(() -> PimJson.terms("[]")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> PimJson.terms("{} {}")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> PimJson.terms("")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> PimJson.request(PimJson.write(Terms.USUAL))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> PimJson.setting(PimJson.write(values.request())))
                .isInstanceOf(StoreException.class);
    }
}
