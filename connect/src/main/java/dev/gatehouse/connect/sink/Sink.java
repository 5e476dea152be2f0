package dev.gatehouse.connect.sink;

import java.util.List;

/**
 * Where messages go. Several threads may hand over messages at the same time; never two about the same alert.
 *
 * <p>What is wrong with a receiver is an {@link Outcome}, not an exception.
 */
public interface Sink extends AutoCloseable {
    /** How many messages it takes at once, at most. */
    int most();

    /**
     * Hands messages over in this order, and waits for the receiver. Answers of each what became of it. Once one is for later, all
     * after it are; one that is refused for good keeps no other back.
     *
     * @param messages at least one, and {@link #most} at most
     */
    List<Outcome> deliver(List<Message> messages) throws InterruptedException;

    /** Lets go of connections. What is under way then is for later. */
    @Override
    void close();
}
