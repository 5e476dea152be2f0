package dev.gatehouse.cli.scan;

import dev.gatehouse.sigma.correlation.EntryCodec;
import dev.gatehouse.sigma.correlation.Keyed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts the matches of each correlation by key and then in their order, however many there are: what memory does not hold
 * lies in a temporary file, in sorted runs. Many threads may add.
 */
final class EntrySorter implements Closeable {
    private static final int MOST_IN_MEMORY = 100_000;
    private static final int BUFFER = 16 * 1024;
    private static final Comparator<Keyed> ORDER = Comparator.comparing(
                    (Keyed keyed) -> keyed.key().values(), EntrySorter::compare)
            .thenComparing(Keyed::entry);

    private final FileChannel channel;
    private final int mostInMemory;
    private final List<List<Keyed>> waiting = new ArrayList<>();
    private final List<List<Run>> runs = new ArrayList<>();
    private int inMemory;

    /** Sorted matches in the file. */
    private record Run(long at, int count) {}

    EntrySorter(Path file, int nodes) {
        this(file, nodes, MOST_IN_MEMORY);
    }

    EntrySorter(Path file, int nodes, int mostInMemory) {
        this.mostInMemory = mostInMemory;
        for (int node = 0; node < nodes; node++) {
            waiting.add(new ArrayList<>());
            runs.add(new ArrayList<>());
        }
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Keyed keyed) {
        waiting.get(keyed.key().node()).add(keyed);
        if (++inMemory > mostInMemory) {
            spill();
        }
    }

    /** Whether there is nothing. */
    synchronized boolean isEmpty() {
        return inMemory == 0 && runs.stream().allMatch(List::isEmpty);
    }

    /** Hands over the matches of a correlation in their order; meanwhile matches of others may be added. */
    void each(int node, Consumer<Keyed> consumer) {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::first, ORDER));
        List<Keyed> rest;
        synchronized (this) {
            rest = new ArrayList<>(waiting.get(node));
            rest.sort(ORDER);
        }
        add(heads, rest.iterator());
        for (Run run : runs.get(node)) {
            add(heads, read(node, run));
        }
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            consumer.accept(head.first());
            add(heads, head.rest());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The next match of a run, and those after it. */
    private record Head(Keyed first, Iterator<Keyed> rest) {}

    private static void add(PriorityQueue<Head> heads, Iterator<Keyed> run) {
        if (run.hasNext()) {
            heads.add(new Head(run.next(), run));
        }
    }

    private Iterator<Keyed> read(int node, Run run) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new Section(run.at()), BUFFER));
        return new Iterator<>() {
            private int left = run.count();

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Keyed next() {
                if (left-- <= 0) {
                    throw new java.util.NoSuchElementException();
                }
                try {
                    return EntryCodec.read(node, in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private void spill() {
        try {
            channel.position(channel.size());
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 4 * BUFFER));
            for (int node = 0; node < waiting.size(); node++) {
                List<Keyed> sorted = waiting.get(node);
                if (!sorted.isEmpty()) {
                    sorted.sort(ORDER);
                    out.flush();
                    runs.get(node).add(new Run(channel.position(), sorted.size()));
                    for (Keyed keyed : sorted) {
                        EntryCodec.write(keyed, out);
                    }
                    waiting.set(node, new ArrayList<>());
                }
            }
            out.flush();
            inMemory = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for matches of correlated rules in the temporary folder", e);
        }
    }

    /** The file from a place on. */
    private final class Section extends InputStream {
        private long at;

        private Section(long at) {
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(bytes, from, length), at);
            at += Math.max(0, count);
            return count;
        }
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
