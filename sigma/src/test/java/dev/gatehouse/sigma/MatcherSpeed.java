package dev.gatehouse.sigma;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Measures the time per event by hand: a main for use beside a profiler; the JMH benchmarks are in bench. */
final class MatcherSpeed {
    private static final int FIELDS = 30;
    private static final int TOUCHED = 15;
    private static final int EVENTS = 64;
    private static final String[] SAMPLES = {
        "50126",
        "Microsoft Azure Portal",
        "203.0.113.7",
        "adm_kim@contoso.example",
        "DE",
        "true",
        "Browser",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537",
        "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
        "singleFactorAuthentication",
        "none",
        "Sign-in activity",
        "notApplied",
        "Invalid username or password",
        "Windows 10"
    };

    private MatcherSpeed() {}

    /** Bytes at offsets, as a log row would have them. */
    private static final class FlatEvent implements Event {
        private final byte[][] values = new byte[FIELDS][];
        private byte[] whole = {};

        @Override
        public int elements(int group) {
            return 0;
        }

        @Override
        public int count(int slot, int element) {
            return slot < values.length ? 1 : 0;
        }

        @Override
        public void value(int slot, int element, int index, Value into) {
            byte[] bytes = values[slot];
            into.set(Value.Kind.TEXT, bytes, 0, bytes.length);
        }

        @Override
        public void whole(Value into) {
            into.set(Value.Kind.JSON, whole, 0, whole.length);
        }
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<FlatEvent> events = events();
        int[] counts =
                args.length > 0 ? new int[] {Integer.parseInt(args[0])} : new int[] {10, 100, 150, 1000, 1500, 10_000};
        for (int count : counts) {
            RuleSet set = RuleSet.compile(generated(count), MatcherSpeed::field, Placeholders.NONE)
                    .set();
            report(out, count + " generated rules", set, events);
        }
        if (args.length > 0) {
            return;
        }
        List<SigmaRule> all = new ArrayList<>();
        Corpus.rules("sigmahq").forEach(file -> all.addAll(Corpus.parse(file).rules()));
        List<SigmaRule> fewer = all.stream()
                .filter(rule -> rule.searches().values().stream().noneMatch(Search.Keywords.class::isInstance))
                .toList();
        List<String> names = new ArrayList<>();
        FieldResolver byName = name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
            int slot = names.indexOf(name);
            return slot < FIELDS ? Optional.of(new Field(name, slot, Field.UNGROUPED, false)) : Optional.empty();
        };
        RuleSet set = RuleSet.compile(fewer, byName, name -> Optional.of(List.of("x")))
                .set();
        report(out, set.size() + " SigmaHQ rules on 30 fields", set, events);
    }

    private static void report(PrintStream out, String what, RuleSet set, List<FlatEvent> events) {
        Matcher matcher = set.matcher();
        long[] matched = {0};
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            long start = cpuTime();
            int repeats = 1600;
            for (int i = 0; i < repeats; i++) {
                for (FlatEvent event : events) {
                    matcher.match(event, rule -> matched[0]++);
                }
            }
            best = Math.min(best, (cpuTime() - start) / (double) (repeats * events.size()));
        }
        out.printf(
                java.util.Locale.ROOT,
                "%-40s %8.1f ns/event, %d slots, %d matches%n",
                what,
                best,
                set.neededSlots().length,
                matched[0]);
    }

    /** The thread's own time: the machine may be busy with other things. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Optional<Field> field(String name) {
        int slot = Integer.parseInt(name.substring(1));
        return slot < FIELDS ? Optional.of(new Field(name, slot, Field.UNGROUPED, false)) : Optional.empty();
    }

    private static List<FlatEvent> events() {
        Random random = new Random(7);
        List<FlatEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            FlatEvent event = new FlatEvent();
            for (int slot = 0; slot < FIELDS; slot++) {
                String sample = SAMPLES[slot % SAMPLES.length];
                event.values[slot] = (random.nextInt(3) == 0 ? sample + random.nextInt(1000) : sample)
                        .getBytes(StandardCharsets.UTF_8);
            }
            events.add(event);
        }
        return events;
    }

    /** Rules with distinct literals on the same fields: mostly whole values, some parts of the longer texts. */
    private static List<SigmaRule> generated(int count) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int field = i % TOUCHED;
            yaml.append("---\ntitle: r").append(i).append("\nlogsource: {product: test}\ndetection:\n");
            yaml.append("  selection:\n    f").append(field);
            boolean part = field == 7 || field == 13;
            yaml.append(part ? "|contains: 'agent-" : ": '")
                    .append(SAMPLES[field])
                    .append("-no-")
                    .append(i * 7919);
            yaml.append("'\n    f")
                    .append((field + 3) % TOUCHED)
                    .append("|contains: zzz")
                    .append(i)
                    .append('\n');
            yaml.append("  filter:\n    f")
                    .append((field + 5) % TOUCHED)
                    .append("|startswith: svc")
                    .append(i);
            yaml.append("\n  condition: selection and not filter\n");
        }
        return SigmaParser.parse("generated.yml", yaml.toString()).rules();
    }
}
