package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildProcessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh to stand in for the product");
    }

    @Test
    void startsTheCommandAndReadsItsCollectionLog() throws Exception {
        String script = "echo \"$@\" >said.txt; file=${GATEHOUSE_OPTS##*file=};"
                + " echo '[1s][info][gc] GC(0) Pause Young 90M->7M(491M) 1ms' >\"$file\"";
        GcLog.Heap heap = product(script, 30).scan(List.of("logs.ndjson", "--threads", "2"));
        assertThat(heap).isEqualTo(new GcLog.Heap(90, 7));
        assertThat(folder.resolve("said.txt")).hasContent("scan logs.ndjson --threads 2");
    }

    @Test
    void aFailureSaysItsCodeAndItsLastLine() {
        assertThatThrownBy(
                        () -> product("echo one >&2; echo two >&2; exit 2", 30).scan(List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("scan ended with 2: two");
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> product("sleep 60", 1).scan(List.of())).hasMessage("scan did not end within 1 s");
    }

    private ChildProcess product(String script, int seconds) {
        return new ChildProcess(List.of("/bin/sh", "-c", script, "product"), folder, seconds);
    }
}
