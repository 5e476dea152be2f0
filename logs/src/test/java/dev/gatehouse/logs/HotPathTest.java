package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading sign-ins makes no objects per record, however many there are. */
final class HotPathTest {
    private static final int RECORDS = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aSignInCostsNoMemory() throws IOException {
        SampleEvents events = new SampleEvents(23);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            out.write(i % 2 == 0 ? events.bytes(events.signIn()) : events.bytes(events.envelope(events.signIn())));
            out.write('\n');
        }
        byte[] block = out.toByteArray();
        Projection projection = Projection.of(List.of(
                "AppDisplayName",
                "DeviceDetail.isCompliant",
                "Failed",
                "RiskEventTypes_V2",
                "ConditionalAccessPolicies.result"));
        RowReader reader = new RowReader(projection);
        Touch sink = new Touch(projection.size());
        reader.read(block, 0, block.length, true, sink);
        long before = threads.getCurrentThreadAllocatedBytes();
        reader.read(block, 0, block.length, true, sink);
        long perRecord = (threads.getCurrentThreadAllocatedBytes() - before) / RECORDS;

        assertThat(sink.rows).isEqualTo(2 * RECORDS);
        assertThat(perRecord).isZero();
    }

    /** Looks at every value. */
    private static final class Touch implements RowSink {
        private final int slots;
        private final Slice slice = new Slice();
        private int rows;
        private long seen;

        Touch(int slots) {
            this.slots = slots;
        }

        @Override
        public void row(Row row) {
            rows++;
            seen += row.identity() + row.time();
            for (int slot = 0; slot < slots; slot++) {
                if (row.count(slot, Row.WHOLE) > 0) {
                    row.value(slot, Row.WHOLE, 0, slice);
                    seen += slice.end();
                }
            }
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            throw new AssertionError(reason + " after " + seen);
        }

        @Override
        public void skipped(int from, int to, Skipped what) {
            throw new AssertionError(what.text());
        }
    }
}
