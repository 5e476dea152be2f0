package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.scan.Block;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What a source hands over at once: whole records, one after another, and what is known of them.
 *
 * @param source who hands it over; offsets are kept by it
 * @param tenant whose records these are
 * @param origin the file or the request that they were read from
 * @param received when, in microseconds since the epoch
 * @param bytes the records; whoever hands them over does not touch them again
 * @param starts where each began in its origin
 * @param offset how far the source is read once this batch is in, in the source's own words; empty where it has none
 * @param attributes what else whoever reads the batch should know
 */
@SuppressWarnings("ArrayRecordComponent") // large; compared by equals below
public record Batch(
        String source,
        String tenant,
        String origin,
        long received,
        byte[] bytes,
        Starts starts,
        String offset,
        Map<String, String> attributes) {
    public Batch {
        requireNonNull(source, "source is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(bytes, "bytes is null");
        requireNonNull(starts, "starts is null");
        requireNonNull(offset, "offset is null");
        attributes = Map.copyOf(attributes);
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }

    /** A batch of nothing but what is always said. */
    public Batch(String source, String tenant, String origin, long received, byte[] bytes) {
        this(source, tenant, origin, received, bytes, new Starts.Linear(0), "", Map.of());
    }

    /** The same with the records of a block, whose bytes are copied. */
    public Batch with(Block block) {
        byte[] copy = Arrays.copyOfRange(block.buffer(), block.from(), block.to());
        return new Batch(source, tenant, origin, received, copy, Starts.of(block), offset, attributes);
    }

    /** The same with another offset. */
    public Batch withOffset(String newOffset) {
        return new Batch(source, tenant, origin, received, bytes, starts, newOffset, attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch batch
                && source.equals(batch.source)
                && tenant.equals(batch.tenant)
                && origin.equals(batch.origin)
                && received == batch.received
                && Arrays.equals(bytes, batch.bytes)
                && starts.equals(batch.starts)
                && offset.equals(batch.offset)
                && attributes.equals(batch.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, origin, received, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "Batch[" + source + ", " + tenant + ", " + origin + ", " + received + ", " + bytes.length + " bytes, "
                + offset + "]";
    }
}
