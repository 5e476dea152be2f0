package dev.gatehouse.bench.scan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a race reads before and after each pass. */
interface Clock {
    /** Time that only runs forward. */
    long nanos();

    /** How long this process and its ended children have kept cores busy. */
    long cpuNanos();

    /** The clocks of the machine. */
    static Clock system() {
        return new Clock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public long cpuNanos() {
                long own = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
                return own + children();
            }
        };
    }

    /** What Linux has added up for the children that have ended; elsewhere nothing is known of them. */
    private static long children() {
        Path file = Path.of("/proc/self/stat");
        if (!Files.isReadable(file)) {
            return 0;
        }
        try {
            return children(Files.readString(file));
        } catch (IOException _) {
            return 0;
        }
    }

    /** The 16th and 17th field of a process's line, in hundredths of a second; the 2nd may hold anything in brackets. */
    static long children(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])))
                .toNanos();
    }
}
