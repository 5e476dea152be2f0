package dev.gatehouse.cli.pim.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.gatehouse.cli.pim.remote.Http.Answer;
import dev.gatehouse.cli.pim.text.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefusalsTest {
    private final Refusals refusals = new Refusals(new Moments(ZoneOffset.UTC, Instant.parse("2026-05-04T09:00:00Z")));

    @Test
    void everyReasonIsASentenceWithWhatHelps() {
        PimException told = refusals.of(answer(409, """
                {'refusals':[
                  {'code':'expiration','says':'an activation lasts at most','limit':'PT8H','value':'PT48H'},
                  {'code':'tooShort','says':'wait','from':'2026-05-04T09:05:00Z'},
                  {'code':'noApprover','says':'too few','limit':'2','approvers':[{'id':'1','name':'ada'},{'id':'2'}]}]}"""), List.of("  help"));

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told).hasMessage("not done:");
        assertThat(told.more())
                .containsExactly(
                        "  an activation lasts at most: 8 h, not 2 d  [expiration]",
                        "  wait  [tooShort]",
                        "    possible from 2026-05-04 09:05",
                        "  too few: 2  [noApprover]",
                        "    who can approve it: ada, 2",
                        "  help");
    }

    @Test
    void whatIsInTheWayIsNamedAndItsTimesAreThoseOfTheCalendar() {
        PimException told = refusals.of(answer(409, """
                {'refusals':[
                  {'code':'exists','says':'he has the same already','limit':'[2026-05-04T09:00:00.123456789Z, 2026-05-04T11:00:00.5Z)',
                   'value':'3f2a9c01-0000-4000-8000-000000000001','from':'2026-05-04T11:00:00.5Z'},
                  {'code':'overlaps','says':'they overlap','limit':'[2026-05-04T10:00:00Z, ..)'},
                  {'code':'pending','says':'wait, or cancel it','limit':'','value':'7c1e03d2'}]}"""), List.of());

        assertThat(told.more())
                .containsExactly(
                        "  he has the same already: from 2026-05-04 09:00 until 2026-05-04 11:00"
                                + " (3f2a9c01-0000-4000-8000-000000000001)  [exists]",
                        "    possible from 2026-05-04 11:00",
                        "  they overlap: from 2026-05-04 10:00, without an end  [overlaps]",
                        "  wait, or cancel it (7c1e03d2)  [pending]");
    }

    @Test
    void whatHasNoReasonsIsToldByItsDetailOrItsStatus() {
        assertThat(refusals.of(answer(404, "{'detail':'There is none.'}"), List.of())
                        .more())
                .containsExactly("  There is none.");
        assertThat(refusals.of(answer(502, "{}"), List.of()).more())
                .containsExactly("  the server answers with status 502");
    }

    @Test
    void aCodeIsOnlyAskedForWhereItIsAllThatHelps() {
        String factor = "{'code':'secondFactor'}";
        assertThat(Refusals.isStepUp(answer(403, "{'refusals':[" + factor + "]}")))
                .isTrue();
        assertThat(Refusals.isStepUp(answer(403, "{'refusals':[" + factor + ",{'code':'justification'}]}")))
                .isFalse();
        assertThat(Refusals.isStepUp(answer(403, "{'refusals':[]}"))).isFalse();
        assertThat(Refusals.isStepUp(answer(403, "{}"))).isFalse();
    }

    private static Answer answer(int status, String body) {
        try {
            return new Answer(status, Http.JSON.readTree(body.replace('\'', '"')), Optional.empty());
        } catch (JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
