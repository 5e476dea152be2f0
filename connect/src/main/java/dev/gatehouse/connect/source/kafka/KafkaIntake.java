package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.source.Intake;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.UnavailableException;

/** Takes what a source reads from Kafka. What is told twice here is told in the same words. */
public interface KafkaIntake extends Intake {
    /**
     * Notes for good a value that is not handed over; it still lies in the cluster.
     *
     * @param origin the partition, for people
     * @param position its offset
     */
    void leftOut(String origin, long position, long length, String reason)
            throws PressedException, UnavailableException;

    /** Tells for good that a partition does not go on where it was read up to. */
    void gap(String origin, Gap gap) throws PressedException, UnavailableException;
}
