package dev.gatehouse.server.ingest;

import dev.gatehouse.logs.csv.DateOrderFinder;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Head;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.logs.stream.LogForms;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.ingest.IngestResource.Taken;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.SourceBatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes one body in, block by block; never more than a block of it is in memory, and a record that is larger. */
final class Intake implements BlockSink {
    private final Acceptor acceptor;
    private final SourceBinding source;
    private final String request;
    private final Blocks blocks;
    private final BlockBuffers buffers;
    private final Counter counter = new Counter();
    private long records;
    private long bytes;
    private long quarantined;

    Intake(Acceptor acceptor, SourceBinding source, String request, IngestLimits limits) {
        this.acceptor = acceptor;
        this.source = source;
        this.request = request;
        this.buffers = new BlockBuffers(limits.block(), 1);
        this.blocks = new Blocks(buffers, this, limits.record());
    }

    /** Reads a body to its end. */
    void readAll(InputStream body) throws IOException {
        byte[] head = new byte[LogForms.HEAD];
        int count = body.readNBytes(head, 0, head.length);
        Optional<Transcoder> transcoder =
                LogForms.transcoder(head, count, source.source(), () -> new DateOrderFinder().order(), buffers, this);
        if (transcoder.isPresent() && !isJson(head, count)) {
            throw new BodyException(Problems.mediaType("The body is CSV or XML; send NDJSON or JSON."));
        }
        while (count > 0) {
            if (transcoder.isPresent()) {
                transcoder.get().feed(head, 0, count);
            } else {
                blocks.feed(head, 0, count);
            }
            refuseOther();
            count = body.read(head, 0, head.length);
        }
        if (transcoder.isPresent()) {
            transcoder.get().end();
        } else {
            blocks.end();
        }
        refuseOther();
    }

    /** What is durable of it. */
    Taken taken() {
        return new Taken(records, bytes, quarantined);
    }

    @Override
    public void block(Block block) {
        try {
            counter.count(block);
            SourceBatch batch = new SourceBatch(
                    source, request, block.buffer(), block.from(), block.to(), counter.records(), counter.unreadable());
            var _ = acceptor.accept(batch);
            records += batch.records();
            bytes += batch.length();
            quarantined += batch.unreadable();
        } finally {
            block.release();
        }
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] data, int start, int end) {
        quarantined++;
        acceptor.leftOut(source, request, from, to - from, reason.text());
    }

    private void refuseOther() throws BodyException {
        if (blocks.head() == Head.NOT_JSON) {
            throw new BodyException(Problems.malformed("The body is no JSON."));
        }
    }

    private static boolean isJson(byte[] head, int length) {
        int at = 0;
        while (at < length && (head[at] <= ' ')) {
            at++;
        }
        return at < length && (head[at] == '{' || head[at] == '[');
    }
}
