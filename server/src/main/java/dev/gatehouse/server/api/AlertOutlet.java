package dev.gatehouse.server.api;

import dev.gatehouse.store.alerts.AlertEvent;

/** Where a stream of alerts goes: to one reader, who takes his time. */
interface AlertOutlet {
    /** Hands over a change, and waits until the reader has taken it; {@code false} where he never will. */
    boolean send(AlertEvent event) throws InterruptedException;

    /** Lets the reader know that there is nothing new; {@code false} where he has gone. */
    boolean beat() throws InterruptedException;

    /** Ends it. */
    void close();
}
