package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.util.List;

/** The whole product, as it is started to scan. */
interface ScanUnderTest {
    /** Scans with these arguments after the word {@code scan}; what it finds and says is thrown away. */
    GcLog.Heap scan(List<String> arguments) throws IOException, InterruptedException;
}
