package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the benchmark ran on. */
public record Machine(String processor, int cores, String memory, String system, String java) {
    /** This one. */
    public static Machine here() {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory(value(Path.of("/proc/meminfo"), "MemTotal", "")),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version", System.getProperty("java.vendor")) + ", "
                        + System.getProperty("java.runtime.version"));
    }

    /** A sentence for a page of results. */
    public String words() {
        return String.format(Locale.ROOT, "%s, %d cores, %s, %s; Java %s.", processor, cores, memory, system, java);
    }

    /** How many processes want a core at the moment; above the number of cores the machine is busy. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty()
                ? "unknown memory"
                : String.format(Locale.ROOT, "%.0f GB", Long.parseLong(digits) / 1024.0 / 1024.0);
    }

    private static String value(Path file, String key, String otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key) && line.indexOf(':') > 0)
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException _) {
            return otherwise;
        }
    }
}
