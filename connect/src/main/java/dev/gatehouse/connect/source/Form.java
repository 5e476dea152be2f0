package dev.gatehouse.connect.source;

import dev.gatehouse.connect.file.PlainFile;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Head;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.logs.stream.LogForms;

/** How a file can be read. */
enum Form {
    /** There is nothing in it yet. */
    EMPTY,
    /** Line by line, while it grows. */
    LINES,
    /** From its start to its end, when it is finished. */
    WHOLE;

    /** As many of the first bytes as are looked at. */
    static final int HEAD = LogForms.HEAD;

    /** The form of a file that begins so. */
    static Form of(byte[] head, String name, Tally tally) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (!PlainFile.isPlain(head, name)) {
            return WHOLE;
        }
        return switch (head(head)) {
            case UNDECIDED, EMPTY -> EMPTY;
            case NOT_JSON -> WHOLE;
            case LINES -> LINES;
            case STREAM -> lineOrDocument(head, tally);
        };
    }

    /** Of a file that has no line end so far: a first record that is being written, or a document on one line. */
    private static Form lineOrDocument(byte[] head, Tally tally) {
        int at = 0;
        while (at < head.length && head[at] != '{' && head[at] != '[') {
            at++;
        }
        if (at == head.length || head[at] == '[') {
            return WHOLE;
        }
        for (int i = at; i < head.length; i++) {
            if (head[i] == '\n') {
                return WHOLE;
            }
        }
        int read = tally.read(head, at, head.length, false);
        boolean begun = read == at;
        boolean single = tally.records() == 1 && tally.first() == at && tally.last() == at;
        return begun || single ? LINES : WHOLE;
    }

    private static Head head(byte[] head) {
        Blocks blocks = new Blocks(new BlockBuffers(head.length + 1, 1), new Nowhere());
        blocks.feed(head, 0, head.length);
        blocks.end();
        return blocks.head();
    }

    /** Takes blocks that nobody wants. */
    private static final class Nowhere implements BlockSink {
        @Override
        public void block(Block block) {
            block.release();
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {}
    }
}
