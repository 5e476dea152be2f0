package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventIdTest {
    private static final String SIGN_IN =
            "{'id':%s,'createdDateTime':'2026-01-01T00:00:00.25Z','appId':'a','correlationId':'c','userId':'u','isInteractive':true}";
    private static final String ENVELOPE =
            "{'category':'SignInLogs','time':'2026-01-01T00:09:00Z','properties':{'id':%s,'createdDateTime':"
                    + "'2026-01-01T00:00:00.7511111+00:00','appId':'A','correlationId':'C','userId':'U'}}";

    @Test
    void isTheRecordsOwn() {
        assertThat(id(SIGN_IN.formatted("'E-1'"))).isEqualTo("E-1");
        assertThat(id(ENVELOPE.formatted("'E\\u002d1'"))).isEqualTo("E-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'00000000-0000-0000-0000-000000000000'"})
    void isMadeOfWhatIdentifiesTheEventWhereThereIsNone(String none) {
        String made = id(SIGN_IN.formatted(none));

        assertThat(UUID.fromString(made).version()).isEqualTo(5);
        assertThat(UUID.fromString(made).variant()).isEqualTo(2);
        assertThat(id(ENVELOPE.formatted(none)))
                .as("another shape, other case, same second")
                .isEqualTo(made);
        assertThat(id(SIGN_IN.formatted(none).replace("'c'", "'d'"))).isNotEqualTo(made);
        assertThat(id(SIGN_IN.formatted(none).replace("'u'", "'v'"))).isNotEqualTo(made);
        assertThat(id(SIGN_IN.formatted(none).replace(":00.25", ":01.25"))).isNotEqualTo(made);
    }

    @Test
    void ofAuditsDependsOnActorAndFirstTarget() {
        String audit = "{'activityDateTime':'2026-01-01T00:00:00Z','activityDisplayName':'Add user','initiatedBy':"
                + "{'user':{'id':'u'}},'targetResources':[{'id':'t'}]}";

        assertThat(id(audit)).isNotEqualTo(id(audit.replace("'t'", "'s'"))).isEqualTo(id(audit));
        assertThat(id(audit)).isNotEqualTo(id(audit.replace("'u'", "'v'")));
    }

    @Test
    void eachStateOfARiskyUserIsAnEventOfItsOwn() {
        String state = "{'id':'u','riskLastUpdatedDateTime':'2026-01-01T00:00:00Z','userPrincipalName':'a@b'}";
        String later = state.replace(":00Z", ":01Z");
        String envelope = "{'category':'RiskyUsers','time':'2026-01-01T00:00:30Z','correlationId':'u','properties':"
                + state + "}";

        assertThat(id(state)).isNotEqualTo(id(later)).isEqualTo(id(envelope));
    }

    @Test
    void recordsThatSayNothingOfThemselvesAreTakenForDifferentEvents() {
        String vague = "{'createdDateTime':null,'appId':'a','isInteractive':true,'userAgent':'x'}";

        assertThat(id(vague)).isNotEqualTo(id(vague.replace("'x'", "'y'"))).isEqualTo(id(vague));
    }

    @Test
    void identityDependsOnFamilyAndIdButNotOnCase() {
        String audit =
                "{'id':'E-1','activityDateTime':'2026-01-01T00:00:00Z','activityDisplayName':'x','initiatedBy':{}}";

        assertThat(identity(SIGN_IN.formatted("'E-1'"))).isEqualTo(identity(ENVELOPE.formatted("'e-1'")));
        assertThat(identity(SIGN_IN.formatted("'E-1'"))).isNotEqualTo(identity(SIGN_IN.formatted("'E-2'")));
        assertThat(identity(SIGN_IN.formatted("'E-1'"))).isNotEqualTo(identity(audit));
        assertThat(identity(SIGN_IN.formatted("null"))).isEqualTo(identity(ENVELOPE.formatted("null")));
    }

    @Test
    void identitiesOfManyIdsDiffer() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            records.append(SIGN_IN.formatted("'" + new UUID(i / 7, i * 31L) + "'"))
                    .append('\n');
        }
        List<String> identities = Reading.of(
                        records.toString().replace('\'', '"'),
                        Projection.of(List.of()),
                        row -> Long.toString(row.identity()))
                .notes;

        assertThat(identities).hasSize(20_000).doesNotHaveDuplicates();
    }

    private static String id(String json) {
        return Reading.of(json.replace('\'', '"'), Projection.of(List.of()), Row::id)
                .notes
                .getFirst();
    }

    private static String identity(String json) {
        return Reading.of(json.replace('\'', '"'), Projection.of(List.of()), row -> Long.toString(row.identity()))
                .notes
                .getFirst();
    }
}
