package dev.gatehouse.server.api;

import dev.gatehouse.store.alerts.AlertEvent;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A reader at the other end of a connection. */
record SseOutlet(SseEventSink sink, Sse sse) implements AlertOutlet {
    /** Whoever takes nothing for so long has gone. */
    private static final long PATIENCE_SECONDS = 60;

    @Override
    public boolean send(AlertEvent event) throws InterruptedException {
        return send(sse.newEventBuilder()
                .id(Long.toString(event.sequence()))
                .name("alert")
                .data(event.alert().json())
                .build());
    }

    @Override
    public boolean beat() throws InterruptedException {
        return send(sse.newEventBuilder().comment("still here").build());
    }

    @Override
    public void close() {
        sink.close();
    }

    private boolean send(OutboundSseEvent event) throws InterruptedException {
        if (sink.isClosed()) {
            return false;
        }
        try {
            Object _ = sink.send(event).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !sink.isClosed();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
