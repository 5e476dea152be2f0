package dev.gatehouse.connect.sink.files;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.Words;
import dev.gatehouse.detection.alert.AlertOcsf;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Writes messages into files: alerts into one after the other, checkpoints into one that is only ever appended to. */
public final class FilesSink implements Sink {
    private static final int MOST = 500;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FilesSettings settings;
    private final String version;
    private final InstantSource clock;
    private final Folder folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService looking;
    private boolean isClosed;

    /**
     * A sink, which at once finishes what one before it was writing when it was stopped.
     *
     * @param version of the product
     */
    public FilesSink(FilesSettings settings, String version, InstantSource clock) {
        this(settings, version, clock, new Disk());
        var _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that looks only when it is told to. */
    FilesSink(FilesSettings settings, String version, InstantSource clock, Disk disk) {
        this.settings = settings;
        this.version = requireNonNull(version, "version is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.folder = new Folder(settings, disk);
        this.looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sink-files").factory());
    }

    /** Finishes the file that is written to, where it is old enough. */
    void look() {
        lock.lock();
        try {
            if (!isClosed) {
                folder.tidy(clock.instant());
            }
        } catch (IOException _) {
            // Whoever delivers next is told.
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            while (outcomes.size() < messages.size()) {
                int written = write(messages.subList(outcomes.size(), messages.size()));
                outcomes.addAll(Collections.nCopies(written, Outcome.DONE));
            }
        } catch (IOException e) {
            outcomes.addAll(Collections.nCopies(
                    messages.size() - outcomes.size(), new Outcome.Later(settings.folder() + ": " + Words.of(e))));
        } finally {
            lock.unlock();
        }
        return List.copyOf(outcomes);
    }

    /** Writes the first of them; answers of how many. */
    private int write(List<Message> messages) throws IOException {
        if (isClosed) {
            throw new IOException("the sink is closed");
        }
        if (messages.getFirst() instanceof Message.Anchor anchor) {
            folder.appendCheckpoint(anchor.json(), clock.instant());
            return 1;
        }
        List<String> lines = new ArrayList<>();
        for (Message message : messages) {
            if (!(message instanceof Message.Told told)) {
                break;
            }
            lines.add(line(told));
        }
        folder.append(lines, clock.instant());
        return lines.size();
    }

    private String line(Message.Told told) {
        return switch (settings.format()) {
            case OCSF -> AlertOcsf.write(told.alert(), version, told.isFirst());
            case NDJSON -> told.json();
        };
    }

    @Override
    public void close() {
        looking.shutdown();
        lock.lock();
        try {
            isClosed = true;
            folder.close();
        } catch (IOException _) {
            // What is unfinished is finished by the next sink of this folder.
        } finally {
            lock.unlock();
        }
    }
}
