package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands over what was fetched of a partition, and keeps how far. */
final class Handing {
    private final Marks marks;
    private final byte[] room;
    private final KafkaIntake intake;
    private final Complaints complaints;
    private final Counts counts;
    private final InstantSource clock;
    private final Values values = new Values();

    Handing(Marks marks, int blockSize, KafkaIntake intake, Complaints complaints, Counts counts, InstantSource clock) {
        this.marks = marks;
        this.room = new byte[blockSize];
        this.intake = intake;
        this.complaints = complaints;
        this.counts = counts;
        this.clock = clock;
    }

    /** Hands records over in their order. Where it ends early, the lane stands at the first that was not taken. */
    void hand(Lane lane, List<ConsumerRecord<byte[], byte[]>> records) throws PressedException, UnavailableException {
        String entry = marks.entry(lane.partition());
        if (lane.damagedFrom().isPresent()) {
            passDamaged(lane, entry, records.getFirst().offset());
        }
        Packer packer = new Packer(entry, room, lane.at(), (block, after) -> give(lane, block, after));
        for (ConsumerRecord<byte[], byte[]> read : records) {
            Mark behind = lane.behind(read);
            switch (values.read(read.value())) {
                case Value.Content content -> packer.add(content, read.offset(), behind);
                case Value.Nothing _ -> {
                    if (lane.isFirstLook(read)) {
                        counts.tombstone();
                    }
                    packer.pass(behind);
                }
                case Value.LeftOut(String reason) -> {
                    packer.flush();
                    leaveOut(entry, read, reason);
                    lane.pass(behind);
                }
            }
        }
        packer.flush();
        lane.pass(lane.behind(records.getLast()));
    }

    private void give(Lane lane, Taken block, Mark after) throws PressedException, UnavailableException {
        intake.accept(block);
        marks.put(lane.partition(), after);
        lane.pass(after);
        counts.taken(block.records(), block.to() - block.from(), clock.instant());
    }

    private void passDamaged(Lane lane, String entry, long next) throws PressedException, UnavailableException {
        long from = lane.damagedFrom().orElseThrow();
        String reason = "is damaged in the cluster, up to offset " + (next - 1);
        intake.leftOut(entry, from, 0, reason);
        counts.leftOut();
        complaints.happened(
                entry,
                "has at offset " + from + " what " + reason + "; it was left out",
                "look after the disks of the brokers");
        lane.mended();
        lane.pass(new Mark(next, Optional.empty(), lane.at().topicId()));
    }

    private void leaveOut(String entry, ConsumerRecord<byte[], byte[]> read, String reason)
            throws PressedException, UnavailableException {
        intake.leftOut(entry, read.offset(), read.serializedValueSize(), reason);
        counts.leftOut();
        complaints.happened(
                entry,
                "has at offset " + read.offset() + " a value that " + reason + "; it was left out",
                "see what writes into the topic");
    }
}
