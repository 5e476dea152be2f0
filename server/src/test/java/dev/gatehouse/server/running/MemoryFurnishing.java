package dev.gatehouse.server.running;

import dev.gatehouse.server.port.Furnishing;
import dev.gatehouse.server.port.Parts;
import java.nio.file.Path;
import java.time.InstantSource;

/** Keeps everything in memory. */
public final class MemoryFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        return new Parts(
                new MemoryAccounts(), new MemorySessions(), new MemoryTokens(), new MemoryAcceptor(), () -> {});
    }
}
