package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a&b=&=c",
                "grant_type=client_credentials&client_id=1&client_secret=s%26x&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default",
                "grant_type=refresh_token&refresh_token=ghr_abc",
                "grant_type=authorization_code&code=ghc_abc&code_verifier=v",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=ghd_abc",
                "scope=password"
            })
    void letPassWhatGatehouseIssuedOrAsksFor(String form) {
        assertThat(FormRules.objection(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&username=kim&password=secret",
                "grant_type=Password",
                "grant_type=%70assword",
                "%67rant_type=password",
                "grant_type=password+",
                "+grant_type=password",
                "grant_type=client_credentials&grant_type=password",
                "password=secret",
                "PASSWORD=secret"
            })
    void letNoPasswordPass(String form) {
        assertThat(FormRules.objection(form)).hasValueSatisfying(refusal -> {
            assertThat(refusal.error()).isEqualTo("unsupported_grant_type");
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.message()).contains("deviceCode", "--use-device-code");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "refresh_token=0.AXoA-xyz, invalid_grant",
        "refresh_token=1.ghr_, invalid_grant",
        "code=0.AXoA-xyz, invalid_grant",
        "code=ghr_abc, invalid_grant",
        "device_code=DAQABAAEAAA, invalid_grant",
        "refresh_token=ghr_a&refresh_token=0.A, invalid_grant",
        "assertion=eyJ, invalid_request",
        "client_assertion=eyJ, invalid_request",
        "subject_token=eyJ, invalid_request",
        "a=%, invalid_request",
        "a=%zz, invalid_request"
    })
    void letNothingPassThatAnotherHandedOut(String form, String error) {
        assertThat(FormRules.objection(form))
                .hasValueSatisfying(refusal -> assertThat(refusal.error()).isEqualTo(error));
    }
}
