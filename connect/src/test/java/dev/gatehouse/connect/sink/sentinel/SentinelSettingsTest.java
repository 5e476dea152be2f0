package dev.gatehouse.connect.sink.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import org.junit.jupiter.api.Test;

final class SentinelSettingsTest {
    private static final Endpoint ENDPOINT = Endpoint.of("https://gatehouse-5kyl.eastus-1.ingest.monitor.azure.com");
    private static final Secret SECRET = new Secret("SECRET");

    @Test
    void isOfThePublicCloudUnlessToldOtherwise() {
        SentinelSettings settings = new SentinelSettings(
                "contoso.onmicrosoft.com", TestingCloud.CLIENT, SECRET, ENDPOINT, TestingCloud.RULE);
        assertThat(settings.authority()).hasToString("https://login.microsoftonline.com");
        assertThat(settings.scope()).isEqualTo("https://monitor.azure.com/.default");
        assertThat(settings.stream()).isEqualTo("Custom-Gatehouse");
        assertThat(settings.toString()).doesNotContain("SECRET");
    }

    @Test
    void saysOfEachPartHowItLooks() {
        refuses("../x", TestingCloud.CLIENT, "SECRET", TestingCloud.RULE, "Custom-X", "tenantId is");
        refuses(TestingCloud.TENANT, "gatehouse", "SECRET", TestingCloud.RULE, "Custom-X", "clientId is");
        refuses(TestingCloud.TENANT, TestingCloud.CLIENT, " ", TestingCloud.RULE, "Custom-X", "clientSecretFrom");
        refuses(TestingCloud.TENANT, TestingCloud.CLIENT, "SECRET", "my-rule", "Custom-X", "immutableId is");
        refuses(TestingCloud.TENANT, TestingCloud.CLIENT, "SECRET", TestingCloud.RULE, "Gatehouse_CL", "stream is");
        refuses(TestingCloud.TENANT, TestingCloud.CLIENT, "SECRET", TestingCloud.RULE, "Custom-X/../Y", "stream is");
    }

    @Test
    void wantsTheEndpointAlone() {
        assertThatThrownBy(() -> new SentinelSettings(
                        TestingCloud.TENANT,
                        TestingCloud.CLIENT,
                        SECRET,
                        ENDPOINT.below("/dataCollectionRules/dcr-1/streams/x?api-version=2023-01-01"),
                        TestingCloud.RULE))
                .hasMessageContaining("endpoint alone");
        assertThatThrownBy(() -> new SentinelSettings(
                        TestingCloud.TENANT,
                        TestingCloud.CLIENT,
                        SECRET,
                        Endpoint.of("http://gatehouse.contoso.example"),
                        TestingCloud.RULE))
                .hasMessageContaining("begin with https://");
    }

    private static void refuses(String tenant, String client, String secret, String rule, String stream, String why) {
        assertThatThrownBy(() -> new SentinelSettings(
                        tenant,
                        client,
                        new Secret(secret),
                        ENDPOINT,
                        rule,
                        stream,
                        SentinelSettings.PUBLIC_AUTHORITY,
                        SentinelSettings.PUBLIC_SCOPE,
                        100,
                        HttpOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why);
    }
}
