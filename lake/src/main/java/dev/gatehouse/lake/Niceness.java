package dev.gatehouse.lake;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/*
 * Java's own thread priorities do nothing on Linux without privileges. There, setpriority(2) of "process" 0 means the calling
 * thread alone, whoever it makes inherits it, and anybody may lower himself. On other systems it would mean the whole
 * process: there threads stay as they are.
 */
/** Has threads give way to others where the processor is short, as {@code nice} has processes. */
public final class Niceness {
    private static final int PRIO_PROCESS = 0;
    private static final int CALLER = 0;
    private static final int NICE = 10;
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private Niceness() {}

    /** From now on the calling thread, and every thread that it makes, gives way; says whether the system can do that. */
    public static boolean giveWay() {
        return SET_PRIORITY.isPresent() && set(SET_PRIORITY.get());
    }

    /** Has something done by a thread that gives way, as the threads do that are made by it, and waits for it. */
    static <T> T givingWay(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            boolean _ = giveWay();
            return work.get();
        });
        Thread _ = Thread.ofPlatform().name("giving-way").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean set(MethodHandle setPriority) {
        try {
            return (int) setPriority.invokeExact(PRIO_PROCESS, CALLER, NICE) == 0;
        } catch (Throwable e) { // the signature of a method handle; a call into the system's library throws nothing
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("restricted") // the launcher enables native access, as the databases need it too
    private static Optional<MethodHandle> setPriority() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT)));
    }
}
