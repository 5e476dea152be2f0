package dev.gatehouse.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.ObjectId;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignClaimsTest {
    private static final String KIM = "00000000-0000-0000-0000-000000000010";
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00.5Z");
    private static final long SECONDS = NOW.getEpochSecond();

    @Test
    void aPersonIsNamedByTheObjectIdOfTheClaim() {
        assertThat(read("'oid':'" + KIM + "'").person()).contains(ObjectId.of(KIM));
        assertThat(read("'oid':'" + KIM + "','idtyp':'user'").person()).contains(ObjectId.of(KIM));
        assertThat(read("'oid':'0000000A-0000-0000-0000-000000000010'").person())
                .contains(ObjectId.of("0000000a-0000-0000-0000-000000000010"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'sub':'" + KIM + "'",
                "'oid':'kim'",
                "'oid':'" + KIM + " '",
                "'oid':['" + KIM + "']",
                "'oid':{'a':'" + KIM + "'}",
                "'oid':10",
                "'oid':null",
                "'oid':'00000000-0000-0000-0000-000000000000'",
                "'oid':'" + KIM + "','idtyp':'app'",
                "'oid':'" + KIM + "','idtyp':'device'",
                "'oid':'" + KIM + "','idtyp':['user']"
            })
    void whatIsNoObjectIdOrAnApplicationsIsNobodys(String claims) {
        assertThat(read(claims).person()).isEmpty();
    }

    @Test
    void aSecondFactorIsAsOldAsTheSignInSays() {
        assertThat(read("'amr':['pwd','mfa'],'auth_time':" + (SECONDS - 3600)).secondFactor())
                .contains(Instant.ofEpochSecond(SECONDS - 3600));
        assertThat(read("'amr':'mfa','auth_time':" + SECONDS + ".0").secondFactor())
                .contains(Instant.ofEpochSecond(SECONDS));
    }

    @Test
    void aSecondFactorIsNeverLaterThanNow() {
        assertThat(read("'amr':['mfa'],'auth_time':" + (SECONDS + 300)).secondFactor())
                .contains(NOW);
        assertThat(read("'amr':['mfa'],'auth_time':" + (SECONDS + 301)).secondFactor())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'auth_time':1777885200",
                "'amr':['mfa']",
                "'amr':['pwd'],'auth_time':1777885200",
                "'amr':['MFA'],'auth_time':1777885200",
                "'amr':'pwd mfa','auth_time':1777885200",
                "'amr':[['mfa']],'auth_time':1777885200",
                "'amr':{'mfa':true},'auth_time':1777885200",
                "'amr':['mfa'],'auth_time':'1777885200'",
                "'amr':['mfa'],'auth_time':[1777885200]",
                "'amr':['mfa'],'auth_time':9223372036854775807",
                "'amr':['mfa'],'auth_time':1e300",
                "'amr':['mfa'],'auth_time':null",
                "'amr':['mfa'],'iat':1777885200"
            })
    void withoutBothThereIsNone(String claims) {
        assertThat(read(claims).secondFactor()).isEmpty();
    }

    @Test
    void whatCountsAsASecondFactorIsWhatTheSettingSays() {
        var names = new ForeignClaims.Names("oid", "otp");

        assertThat(read("'amr':['otp'],'auth_time':" + SECONDS, names).secondFactor())
                .isPresent();
        assertThat(read("'amr':['mfa'],'auth_time':" + SECONDS, names).secondFactor())
                .isEmpty();
    }

    @Test
    void contextsCountWhileTheProofIsFresh() {
        String proven = "'amr':['mfa'],'auth_time':";

        assertThat(read("'acrs':['c1','c2',7]," + proven + (SECONDS - 599)).contexts())
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(read("'acrs':'c1'," + proven + SECONDS).contexts()).containsExactly("c1");
        assertThat(read("'acrs':['c1']," + proven + (SECONDS - 600)).contexts()).isEmpty();
        assertThat(read("'acrs':['c1'],'auth_time':" + SECONDS).contexts()).isEmpty();
        assertThat(read("'acrs':['c1'],'amr':['mfa']").contexts()).isEmpty();
        assertThat(read("'acr':'c1'," + proven + SECONDS).contexts()).isEmpty();
    }

    @Test
    void aClientSaysThatItAnswersChallenges() {
        assertThat(read("'xms_cc':['CP1']").answersChallenges()).isTrue();
        assertThat(read("'xms_cc':'cp1'").answersChallenges()).isTrue();
        assertThat(read("'xms_cc':['cp2']").answersChallenges()).isFalse();
        assertThat(read("'a':1").answersChallenges()).isFalse();
    }

    private static ForeignClaims read(String claims) {
        return read(claims, new ForeignClaims.Names("oid", "mfa"));
    }

    private static ForeignClaims read(String claims, ForeignClaims.Names names) {
        try {
            return ForeignClaims.of(JwtClaims.parse("{" + claims.replace('\'', '"') + "}"), names, NOW);
        } catch (InvalidJwtException e) {
            throw new IllegalArgumentException(claims, e);
        }
    }
}
