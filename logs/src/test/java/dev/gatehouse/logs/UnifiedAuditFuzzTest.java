package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a record of the unified audit log, it and nothing else is lost. */
final class UnifiedAuditFuzzTest {
    private static final List<String> SEEDS = List.of(
            "{\"CreationTime\":\"2026-03-04T05:06:07\",\"Operation\":\"Add member to role.\",\"Workload\":"
                    + "\"AzureActiveDirectory\",\"Actor\":[{\"ID\":\"User_6f0e2b1a-0000-4000-8000-00000000000a\",\"Type\":2}],"
                    + "\"Target\":[{\"ID\":\"a@b\",\"Type\":5}],\"ModifiedProperties\":[{\"Name\":\"R\",\"NewValue\":\"[1, 2]\"}],"
                    + "\"ExtendedProperties\":[{\"Name\":\"additionalDetails\",\"Value\":\"{\\\"a\\\":[]}\"}]}",
            "{\"CreationTime\":\"2026-03-04T05:06:07\",\"Operation\":\"UserLoginFailed\",\"Workload\":\"AzureActiveDirectory\","
                    + "\"ErrorNumber\":\"50126\",\"DeviceProperties\":[{\"Name\":\"OS\",\"Value\":\"x\"}],\"ClientIP\":\"[::1]:1\"}",
            "{\"AuditData\":\"{\\\"Operation\\\":\\\"x\\\",\\\"Workload\\\":\\\"Exchange\\\",\\\"RecordType\\\":1}\"}",
            "{\"o365audit\":{\"Operation\":\"x\",\"Workload\":\"SharePoint\",\"Param_a\":1,\"LogonType\":2}}");
    private static final Projection ALL = Projection.ofAllColumns();
    private static final String NEIGHBOUR = "\n{\"Operation\":\"y\",\"Workload\":\"Teams\",\"Id\":\"n\"}\n";

    static Stream<Arguments> seeds() {
        return SEEDS.stream().map(seed -> Arguments.of((Object) seed.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void anyRecordIsARowOrQuarantinedOrSkipped(byte[] bytes) {
        Reading reading = Reading.of(bytes, ALL, Row::id);
        assertThat(reading.rows).hasSameSizeAs(reading.notes);
    }

    @Test
    void damagedRecordsCostNoNeighbour() {
        Random random = new Random(3);
        byte[] damage = "\"\\{}[],:0 tn".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = SEEDS.get(i % SEEDS.size()).getBytes(StandardCharsets.UTF_8);
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                bytes[random.nextInt(bytes.length)] = damage[random.nextInt(damage.length)];
            }
            String text = NEIGHBOUR + new String(bytes, StandardCharsets.UTF_8) + NEIGHBOUR;

            assertThat(Reading.of(text, ALL, Row::id).notes.stream().filter("n"::equals))
                    .as(text)
                    .hasSize(2);
        }
    }

    @Test
    void deepAndLongValuesAreRead() {
        String deep = "[".repeat(900) + "]".repeat(900);
        for (String value : List.of(
                deep, JsonText.quoted(deep), JsonText.quoted("[".repeat(100_000)), "\"" + "x".repeat(100_000) + "\"")) {
            for (String name : List.of("Actor", "Target", "ModifiedProperties", "ExtendedProperties", "UserId", "Id")) {
                String record = "{\"Operation\":\"Update user.\",\"Workload\":\"AzureActiveDirectory\",\"" + name
                        + "\":" + value + "}";
                assertThat(Reading.of(record, ALL, Row::id).rows).hasSize(1);
            }
        }
    }
}
