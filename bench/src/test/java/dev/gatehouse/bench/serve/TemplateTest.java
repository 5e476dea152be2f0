package dev.gatehouse.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private static final String RECORD = """
            {"time":"2026-06-01T00:00:00.1230000Z","correlationId":"aaaaaaaa-0000-4000-8000-000000000001",\
            "properties":{"id":"bbbbbbbb-0000-4000-8000-000000000002","createdDateTime":"2026-06-01T00:00:01.0000000+00:00",\
            "originalRequestId":"bbbbbbbb-0000-4000-8000-000000000002","userId":"cccccccc-0000-4000-8000-000000000003"}}""";

    private final Template template = new Template(RECORD);

    @Test
    void anEventHasTimesAndIdsOfItsOwnAndItsPersonStays() {
        byte[] into = new byte[template.length() + 3];
        int end = template.write(into, 3, Template.moment(Instant.parse("2027-02-03T04:05:06.7Z")), 0x1a2b);

        assertThat(end).isEqualTo(into.length);
        assertThat(new String(into, 3, template.length(), StandardCharsets.UTF_8))
                .isEqualTo("""
                {"time":"2027-02-03T04:05:06.1230000Z","correlationId":"00001a2b-0000-4000-8000-000000000001",\
                "properties":{"id":"00001a2b-0000-4000-8000-000000000002","createdDateTime":"2027-02-03T04:05:06.0000000+00:00",\
                "originalRequestId":"00001a2b-0000-4000-8000-000000000002","userId":"cccccccc-0000-4000-8000-000000000003"}}
                """);
        assertThat(template.id(0x1a2b)).isEqualTo("00001a2b-0000-4000-8000-000000000002");
    }

    @Test
    void aRecordWithoutAnIdMakesNoEvents() {
        assertThatThrownBy(() -> new Template("{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
