package dev.gatehouse.lake;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private static final int SLIGHTLY = 5;
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String COMPILER = "C2 CompilerThre"; // Linux keeps fifteen characters of a name
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private Niceness() {}

    /** From now on the calling thread, and every thread that it makes, gives way; says whether the system can do that. */
    public static boolean giveWay() {
        return SET_PRIORITY.isPresent() && set(SET_PRIORITY.get(), CALLER, NICE);
    }

    /**
     * From now on the JVM's optimizing compiler gives way a little, and each thread of it that comes to be: just after a start it
     * has work for half a minute, and what it works for would stand still where there are few processors.
     *
     * @return whether the system can do that
     */
    public static boolean compilerGivesWay() {
        return SET_PRIORITY.isPresent()
                && threads(COMPILER).allMatch(thread -> set(SET_PRIORITY.get(), thread, SLIGHTLY));
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

    /** Those of this process with that name. */
    private static Stream<Integer> threads(String name) {
        String[] numbers = Objects.requireNonNullElse(THREADS.toFile().list(), new String[0]);
        return Stream.of(numbers).filter(number -> name.equals(name(number))).map(Integer::valueOf);
    }

    private static String name(String number) {
        try {
            return Files.readString(THREADS.resolve(number).resolve("comm")).strip();
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    private static boolean set(MethodHandle setPriority, int thread, int nice) {
        try {
            return (int) setPriority.invokeExact(PRIO_PROCESS, thread, nice) == 0;
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
