package dev.gatehouse.logs.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Makes a record {@code {"Event":{"System":..,"EventData":..}}} of every event of an XML file, with or without a root. */
public final class XmlTranscoder implements Transcoder {
    /** The largest event; Windows itself writes none of more than 64 KiB of data. */
    static final int LIMIT = 4 << 20;

    private static final int HEAD = 1 << 16;

    private final EventCutter cutter;
    private final EventElement element = new EventElement();
    private final RecordWriter writer;
    private final BlockSink sink;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private String root = "";
    private boolean any;
    private boolean ended;

    /** For one stream. */
    public XmlTranscoder(BlockBuffers buffers, BlockSink sink) {
        this(buffers, sink, LIMIT);
    }

    XmlTranscoder(BlockBuffers buffers, BlockSink sink, int limit) {
        this.sink = sink;
        writer = new RecordWriter(buffers, sink);
        cutter = new EventCutter(new Events(), limit);
    }

    /** Whether a stream that begins with {@code head[0, length)} is XML, or events without a declaration. */
    public static boolean recognises(byte[] head, int length) {
        return XmlHead.isXml(new String(head, 0, Math.min(length, HEAD), UTF_8));
    }

    @Override
    public void feed(byte[] bytes, int from, int to) {
        head.write(bytes, from, Math.min(to - from, HEAD - head.size()));
        cutter.feed(bytes, from, to);
    }

    @Override
    public void end() {
        ended = true;
        cutter.end();
        writer.flush();
    }

    @Override
    public Optional<String> refusal() {
        boolean refused = !any && !root().matches("(?:\\w+:)?Events?");
        return refused ? Optional.of(remedy(root())) : Optional.empty();
    }

    /** The name of the root element, which stands above whatever the cutter passes on first. */
    private String root() {
        if (root.isEmpty()) {
            root = XmlHead.root(head.toString(UTF_8)).orElse("Events");
        }
        return root;
    }

    private static String remedy(String root) {
        return "the file is XML of another kind, its root element is <" + root
                + ">: export Windows events with 'wevtutil qe Security /f:xml' or as XML from the event viewer, and other"
                + " logs as JSON or CSV";
    }

    private boolean isRefused() {
        return ended && refusal().isPresent();
    }

    /** Writes the events, and reports what is none. */
    private final class Events implements EventCutter.Pieces {
        @Override
        public void event(byte[] bytes, int from, int to, long position) {
            any = true;
            writer.begin(position);
            if (element.write(new String(bytes, from, to - from, UTF_8), writer)) {
                writer.end(position + to - from);
            } else {
                writer.abandon();
                Unreadable reason = ended ? Unreadable.INCOMPLETE : Unreadable.XML;
                sink.unreadable(position, position + to - from, reason, bytes, from, to);
            }
        }

        @Override
        public void between(byte[] bytes, int from, int to, long position) {
            String text = new String(bytes, from, Math.min(to - from, HEAD), UTF_8);
            if (isRefused() || (to - from <= HEAD && (text.isBlank() || XmlHead.isAround(text, root())))) {
                return;
            }
            sink.unreadable(position, position + to - from, Unreadable.XML, bytes, from, to);
        }

        @Override
        public void dropped(long from, long to) {
            if (!isRefused()) {
                sink.unreadable(from, to, Unreadable.TOO_LARGE, new byte[0], 0, 0);
            }
        }
    }
}
