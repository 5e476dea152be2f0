package dev.gatehouse.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same task on several threads and waits for all. */
public final class Threads {
    private Threads() {}

    /** Runs it on so many threads; what one of them throws is thrown here. */
    public static void run(int threads, Runnable task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tasks.add(Executors.callable(task));
            }
            for (Future<?> done : pool.invokeAll(tasks)) {
                result(done);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for what a task makes; what the task throws is thrown here. */
    public static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the scan was interrupted", e);
    }
}
