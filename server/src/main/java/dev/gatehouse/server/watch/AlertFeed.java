package dev.gatehouse.server.watch;

import dev.gatehouse.detection.watch.WatchStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells whoever listens that alerts changed. What they changed to is read from the store, so that nobody misses anything. */
public final class AlertFeed implements Consumer<List<WatchStore.Changed>> {
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** Runs something whenever alerts changed, on the thread that judges: it must not wait. */
    public Runnable listen(Runnable listener) {
        boolean _ = listeners.add(listener);
        return () -> {
            boolean _ = listeners.remove(listener);
        };
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public void accept(List<WatchStore.Changed> changed) {
        listeners.forEach(Runnable::run);
    }
}
