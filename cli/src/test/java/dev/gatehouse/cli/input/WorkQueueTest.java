package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkQueueTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyBlockOfTheChosenInputsIsHandedOutOnceAndEachInputEndsOnce() throws IOException {
        List<Input> inputs = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        Map<Integer, String> texts = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            String text = ("{\"file\":" + i + "}\n").repeat(i * i * 7);
            Path file = Files.writeString(folder.resolve("f" + i), text);
            inputs.add(new Input("f" + i, file, text.length(), false));
            if (i % 3 != 0) {
                chosen.add(i);
                texts.put(i, text);
            }
        }
        Observer observer = new Observer();
        WorkQueue queue = new WorkQueue(inputs, chosen, new BlockBuffers(1 << 10, 8), 6, observer);
        Map<Integer, Map<Long, String>> read = new ConcurrentHashMap<>();
        Threads.run(6, () -> {
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                var block = work.get().block();
                String text =
                        new String(block.buffer(), block.from(), block.to() - block.from(), StandardCharsets.UTF_8);
                assertThat(read.computeIfAbsent(work.get().input(), any -> new ConcurrentHashMap<>())
                                .put(block.position(block.from()), text))
                        .isNull();
                block.release();
            }
        });
        texts.forEach((input, text) -> assertThat(String.join("", new TreeMap<>(read.get(input)).values()))
                .isEqualTo(text));
        assertThat(read.keySet()).isEqualTo(texts.keySet());
        assertThat(observer.ended.keySet()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(observer.ended.values()).containsOnly(1);
        observer.bytes.forEach(
                (input, bytes) -> assertThat(bytes).isEqualTo(inputs.get(input).size()));
    }

    @Test
    void nothingChosenIsNothingToDo() {
        assertThat(new WorkQueue(List.of(), List.of(), new BlockBuffers(1 << 10, 8), 2, new Observer()).next())
                .isEmpty();
    }

    @Test
    void anInputThatCannotBeReadEndsLikeAnyOther() {
        Observer observer = new Observer();
        Input gone = new Input("gone", folder.resolve("gone"), 0, false);
        assertThat(new WorkQueue(List.of(gone), List.of(0), new BlockBuffers(1 << 10, 8), 1, observer).next())
                .isEmpty();
        assertThat(observer.ended).containsOnlyKeys(0);
        assertThat(observer.failures).containsKey(0);
    }

    private static final class Observer implements InputObserver {
        private final Map<Integer, Long> bytes = new ConcurrentHashMap<>();
        private final Map<Integer, Integer> ended = new ConcurrentHashMap<>();
        private final Map<Integer, IOException> failures = new ConcurrentHashMap<>();

        @Override
        public void read(int input, long count) {
            bytes.merge(input, count, Long::sum);
        }

        @Override
        public void dropped(int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            throw new AssertionError(reason);
        }

        @Override
        public void ended(int input, InputReader reader) {
            ended.merge(input, 1, Integer::sum);
            reader.failure().ifPresent(failure -> failures.put(input, failure));
        }
    }
}
