package dev.gatehouse.bench.scan;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The product as a contestant; keeps how full its heap was at most. */
final class Scan implements Contestant {
    private final String name;
    private final ScanUnderTest scan;
    private final List<String> arguments;
    private final AtomicReference<GcLog.Heap> heap = new AtomicReference<>(new GcLog.Heap(0, 0));

    Scan(String name, ScanUnderTest scan, List<String> arguments) {
        this.name = name;
        this.scan = scan;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long run() throws Exception {
        GcLog.Heap seen = scan.scan(arguments);
        heap.updateAndGet(old -> new GcLog.Heap(Math.max(old.used(), seen.used()), Math.max(old.live(), seen.live())));
        return 0;
    }

    /** How full the heap was at most in all passes. */
    GcLog.Heap heap() {
        return heap.get();
    }
}
