package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of every canonical text. */
final class CanonicalPropertiesTest {
    private static final int RUNS = 5000;

    @Test
    void theSameValueHasTheSameBytesAndAnotherValueOthers() {
        Map<String, AuditEntry> byText = new HashMap<>();
        EntryMaker once = new EntryMaker(7);
        EntryMaker again = new EntryMaker(7);
        for (int i = 0; i < RUNS; i++) {
            AuditEntry entry = once.next();
            AuditEntry same = again.next();
            assertThat(same).isEqualTo(entry);
            assertThat(same.canonical()).isEqualTo(entry.canonical());
            AuditEntry before = byText.putIfAbsent(entry.canonical(), entry);
            assertThat(before == null || before.equals(entry)).isTrue();
        }
        assertThat(byText).hasSizeGreaterThan(RUNS * 9 / 10);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        EntryMaker maker = new EntryMaker(11);
        for (int i = 0; i < RUNS; i++) {
            AuditEntry entry = maker.next();
            String text = entry.canonical();
            String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(AuditEntry.ofCanonical(stored)).isEqualTo(entry);
            assertThat(text.codePoints().noneMatch(Character::isISOControl)).isTrue();
        }
    }

    @Test
    void canonicalJsonSaysWhatTheTextSaid() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        EntryMaker maker = new EntryMaker(13);
        for (int i = 0; i < RUNS; i++) {
            String json = maker.json(4);
            String canonical = JsonText.of(json).text();
            assertThat(JsonText.of(canonical).text()).isEqualTo(canonical);
            assertThat(mapper.readTree(canonical).equals(Numbers.BY_VALUE, mapper.readTree(json)))
                    .as(json)
                    .isTrue();
        }
    }

    @Test
    void sealedLinesAreReadBack() {
        EntryMaker maker = new EntryMaker(17);
        ChainHead head = ChainHead.start("home");
        for (int i = 0; i < 500; i++) {
            Sealing sealing = Sealer.seal(head, java.util.List.of(maker.next()));
            ExportLine line = new ExportLine.Entry(sealing.entries().getFirst());
            assertThat(ExportLine.of(line.text())).isEqualTo(line);
            head = sealing.head();
        }
    }
}
