package dev.gatehouse.connect.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Calls a source again and again on a thread of its own: every second, and sooner when the file system says so. */
public final class FolderRunner implements Closeable {
    /*
     * What the file system tells is only a hint: it tells nothing of network drives, of what came before a folder was
     * watched, or of more folders than it can watch. Without any hint all is found as well, only later.
     */

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_FOLDERS = 1_000;

    private final FolderSource source;
    private final Consumer<RuntimeException> defects;
    private final Thread thread;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private volatile boolean running = true;

    private FolderRunner(FolderSource source, Consumer<RuntimeException> defects) {
        this.source = source;
        this.defects = defects;
        this.thread = Thread.ofPlatform()
                .name("folder " + Names.shown(source.name()))
                .daemon(true)
                .unstarted(this::run);
    }

    /**
     * Starts the thread.
     *
     * @param defects takes what a round threw; the thread goes on all the same
     */
    public static FolderRunner start(FolderSource source, Consumer<RuntimeException> defects) {
        FolderRunner runner = new FolderRunner(source, defects);
        runner.thread.start();
        return runner;
    }

    /** Ends the thread, after the block that is being handed over, and closes the source. */
    @Override
    public void close() throws IOException {
        running = false;
        source.stop();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }

    private void run() {
        Optional<WatchService> watch = watch();
        try {
            while (running) {
                await(round(), watch);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            running = false;
        } finally {
            watch.ifPresent(FolderRunner::closeQuietly);
        }
    }

    /** How long to wait until the next one. */
    private Duration round() {
        try {
            Round round = source.poll();
            if (round.retryAfter().isPresent()) {
                return round.retryAfter().get();
            }
            return round.blocks() > 0 ? PAUSE : INTERVAL;
        } catch (RuntimeException e) {
            defects.accept(e);
            return INTERVAL;
        }
    }

    private void await(Duration wait, Optional<WatchService> watch) throws InterruptedException {
        if (watch.isEmpty()) {
            Thread.sleep(wait);
            return;
        }
        follow(watch.get());
        Thread.sleep(PAUSE);
        WatchKey key = watch.get().poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        for (; key != null; key = watch.get().poll()) {
            hints(key);
        }
    }

    private void hints(WatchKey key) {
        Path folder = watched.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder != null && event.context() instanceof Path name) {
                source.hint(folder.resolve(name));
                source.hint(folder);
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    private void follow(WatchService watch) {
        Set<Path> known = new HashSet<>(watched.values());
        for (Path folder : source.folders(MOST_FOLDERS)) {
            if (watched.size() >= MOST_FOLDERS) {
                return;
            }
            if (known.add(folder)) {
                try {
                    watched.put(
                            folder.register(
                                    watch,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE),
                            folder);
                } catch (IOException e) {
                    // without a hint the folder is looked at all the same
                    return;
                }
            }
        }
    }

    private Optional<WatchService> watch() {
        try {
            return Optional.of(source.folder().getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static void closeQuietly(WatchService watch) {
        try {
            watch.close();
        } catch (IOException e) {
            // there is nothing left to be lost by it
        }
    }
}
