package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what values hold: JSON records, alone, in lists, in lines, in envelopes; each of these also under gzip. */
final class Values implements RecordSink {
    /** No value is larger, as where logs are sent. */
    static final int LARGEST = 16 << 20;

    private final RecordReader reader = new RecordReader(PathSet.of(List.of()));
    private int records;
    private int unreadable;

    /** What a value is. */
    Value read(byte @Nullable [] value) {
        if (value == null) {
            return new Value.Nothing();
        }
        if (!isGzip(value)) {
            return plain(value);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(value))) {
            return plain(in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            return new Value.LeftOut("is gzip that cannot be unpacked (" + e.getMessage() + ")");
        }
    }

    private Value plain(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Value.LeftOut("is larger than " + (LARGEST >> 20) + " MB");
        }
        records = 0;
        unreadable = 0;
        int _ = reader.read(bytes, 0, bytes.length, true, this);
        if (records == 0 && unreadable == 0) {
            return new Value.Nothing();
        }
        return new Value.Content(bytes, records, unreadable == 0 && Balance.holds(bytes, 0, bytes.length));
    }

    private static boolean isGzip(byte[] value) {
        return value.length > 1 && value[0] == 0x1f && value[1] == (byte) 0x8b;
    }

    @Override
    public void record(Slices record) {
        records++;
    }

    @Override
    public void unreadable(int from, int to, Unreadable reason) {
        unreadable++;
    }
}
