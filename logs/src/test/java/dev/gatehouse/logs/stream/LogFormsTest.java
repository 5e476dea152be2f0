package dev.gatehouse.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.csv.CsvTranscoder;
import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.query.QueryResultTranscoder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.logs.xml.XmlTranscoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogFormsTest {
    private static final BlockSink NOWHERE = new BlockSink() {
        @Override
        public void block(Block block) {}

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {}
    };

    @Test
    void knowsEachFormByItsFirstBytes() {
        assertThat(of("\uFEFFDate (UTC),Request ID,User ID\n")).get().isInstanceOf(CsvTranscoder.class);
        assertThat(of("TimeGenerated [UTC];Type;UserId\n")).get().isInstanceOf(CsvTranscoder.class);
        assertThat(of("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"))
                .get()
                .isInstanceOf(XmlTranscoder.class);
        assertThat(
                        of(
                                "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"Type\",\"type\":\"string\"}],\"rows\":["))
                .get()
                .isInstanceOf(QueryResultTranscoder.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"createdDateTime\":\"2026-05-04T09:00:00Z\",\"a\":\"x,y,z\"}",
                "[{\"a\":1},{\"b\":2}]",
                "{\"records\":[{\"category\":\"SignInLogs\"}]}",
                "Exported by Kim, on Monday, from the portal\n{\"a\":1}",
                "Call Kim. Then look again."
            })
    void leavesJsonAndWhatItDoesNotKnow(String head) {
        assertThat(of(head)).isEmpty();
    }

    private static Optional<Transcoder> of(String head) {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        return LogForms.transcoder(
                bytes, bytes.length, "x.log", () -> DateOrder.MONTH_FIRST, new BlockBuffers(1 << 16, 2), NOWHERE);
    }
}
