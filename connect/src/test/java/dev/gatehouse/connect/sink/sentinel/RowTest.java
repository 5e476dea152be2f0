package dev.gatehouse.connect.sink.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RowTest {
    @Test
    void saysInColumnsWhatPeopleAskFor() {
        Message.Told told = Messages.told();
        JsonNode row = Receiver.json(Row.of(told));
        assertThat(row.get("TimeGenerated").asText()).isEqualTo("2026-05-04T09:41:12.345Z");
        assertThat(row.get("MessageKey").asText()).isEqualTo(told.key());
        assertThat(row.get("Kind").asText()).isEqualTo("alert");
        assertThat(row.get("Severity").asText()).isEqualTo("high");
        assertThat(row.get("EventTime").asText()).isEqualTo("2026-05-04T09:41:07Z");
        assertThat(row.get("UserName").asText()).isEqualTo("adm_kim@contoso.example");
        assertThat(row.get("UserId").asText()).isEqualTo("u1");
        assertThat(row.get("IPAddress").asText()).isEqualTo("203.0.113.7");
        assertThat(row.get("EventCount").asInt()).isEqualTo(5);
        assertThat(row.get("Alert")).isEqualTo(Receiver.json(told.json()));
    }

    @Test
    void holdsACheckpoint() {
        Message.Anchor anchor = Messages.anchor();
        JsonNode row = Receiver.json(Row.of(anchor));
        assertThat(row.get("Kind").asText()).isEqualTo("checkpoint");
        assertThat(row.get("Sequence").asLong()).isEqualTo(1200);
        assertThat(row.get("Checkpoint")).isEqualTo(Receiver.json(anchor.json()));
        assertThat(row.has("Alert")).isFalse();
    }

    @Test
    void hasTheColumnsThatTheDocumentationDeclares() throws IOException {
        Map<String, String> columns = Page.columns();
        assertThat(Page.table()).isEqualTo(columns);
        assertThat(columns.keySet())
                .containsAll(names(Receiver.json(Row.of(Messages.told()))))
                .containsAll(names(Receiver.json(Row.of(Messages.anchor()))))
                .doesNotContain("_ResourceId", "id", "_SubscriptionId", "TenantId", "Type", "UniqueId", "Title")
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,44}"));
    }

    @Test
    void noValueIsLongerThanAColumnMayBeWhateverALogSays() {
        Hostile.texts(100)
                .forEach(text -> Receiver.json(Row.of(Messages.hostile(text.repeat(20))))
                        .forEach(value -> assertThat((value.isTextual() ? value.asText() : value.toString())
                                        .getBytes(StandardCharsets.UTF_8)
                                        .length)
                                .isLessThanOrEqualTo(65_536)));
    }

    private static Set<String> names(JsonNode row) {
        return row.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
