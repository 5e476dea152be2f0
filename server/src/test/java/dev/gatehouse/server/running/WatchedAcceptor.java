package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.Accepted;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.SourceBatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes on what each source sends, and keeps it; refuses when it was told to. */
public final class WatchedAcceptor implements Acceptor {
    private final Map<String, List<SourceBinding>> bindings = new HashMap<>();
    private final Map<String, ByteArrayOutputStream> taken = new HashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();
    private Optional<RuntimeException> refusal = Optional.empty();
    private int refuseAfter;
    private final Acceptor real;
    private int largest;

    WatchedAcceptor(Acceptor real) {
        this.real = real;
    }

    @Override
    public synchronized Accepted accept(SourceBatch batch) {
        String source = batch.source().source();
        if (refusal.isPresent() && batches.getOrDefault(source, 0) >= refuseAfter) {
            throw refusal.get();
        }
        bindings.computeIfAbsent(source, _ -> new ArrayList<>()).add(batch.source());
        taken.computeIfAbsent(source, _ -> new ByteArrayOutputStream())
                .write(batch.bytes(), batch.from(), batch.length());
        batches.merge(source, 1, Integer::sum);
        largest = Math.max(largest, batch.length());
        return real.accept(batch);
    }

    @Override
    public void leftOut(SourceBinding source, String request, long position, long length, String reason) {
        real.leftOut(source, request, position, length, reason);
    }

    /** From the so-manieth batch of a source on, fails with this. */
    public synchronized void refuse(int after, RuntimeException with) {
        refusal = Optional.of(with);
        refuseAfter = after;
    }

    /** Takes everything again. */
    public synchronized void takeAll() {
        refusal = Optional.empty();
    }

    /** All bytes of a source, one batch after the other. */
    public synchronized String of(String source) {
        ByteArrayOutputStream bytes = taken.get(source);
        return bytes == null ? "" : bytes.toString(StandardCharsets.UTF_8);
    }

    /** How many batches of a source came. */
    public synchronized int batches(String source) {
        return batches.getOrDefault(source, 0);
    }

    /** What the batches of a source were bound to. */
    public synchronized List<SourceBinding> bindings(String source) {
        return List.copyOf(bindings.getOrDefault(source, List.of()));
    }

    /** The size of the largest batch. */
    public synchronized int largest() {
        return largest;
    }
}
