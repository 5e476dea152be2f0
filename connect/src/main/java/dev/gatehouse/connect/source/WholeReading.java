package dev.gatehouse.connect.source;

import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.Limits;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The reading of one file that can only be read whole; it may be interrupted between blocks, and goes on there. */
final class WholeReading implements Closeable {
    /*
     * The next block is read before this one is handed over, for only that tells whether this one is the last. What was
     * taken before this process began is passed over record by record, by the places where records begin, so that it
     * does not matter if blocks are cut in other places now.
     */

    private final Tracked tracked;
    private final Seen seen;
    private final FoundFile file;
    private final WholeReader reader;
    private final Print head;
    private final Tally tally = new Tally();
    private final Optional<Offset.Whole> taken;
    private Optional<Part> ready;
    private Optional<Part> behind;

    private WholeReading(Tracked tracked, FoundFile file, WholeReader reader, Print head) {
        this.tracked = tracked;
        this.seen = tracked.seen();
        this.file = file;
        this.reader = reader;
        this.head = head;
        this.taken = tracked.offset() instanceof Offset.Whole whole && whole.isOf(seen)
                ? Optional.of(whole)
                : Optional.empty();
        this.ready = advance();
        this.behind = ready.isPresent() ? advance() : Optional.empty();
    }

    static WholeReading open(Tracked tracked, String origin, Limits limits, BlockBuffers buffers) throws IOException {
        Seen seen = tracked.seen();
        byte[] first = seen.head(Print.MOST);
        FoundFile file = new FoundFile(origin, seen.file(), seen.size(), seen.modified());
        WholeReader reader = WholeReader.open(file, limits, buffers);
        return new WholeReading(tracked, file, reader, Print.of(first, 0, first.length));
    }

    /** Whether it is the reading of this file as it is. */
    boolean isOf(Tracked other) {
        return other == tracked && other.isThere() && other.seen().equals(seen);
    }

    /** Hands over what is left; answers whether that was all. */
    boolean read(Handover handover) throws PressedException, UnavailableException {
        while (ready.isPresent()) {
            if (handover.isFull()) {
                return false;
            }
            Part part = ready.get();
            Block block = part.piece.block();
            Offset.Whole after = new Offset.Whole(
                    seen.key(),
                    part.piece.member(),
                    block.position(part.last),
                    behind.isEmpty() && !reader.failed(),
                    seen.size(),
                    seen.modified(),
                    head);
            handover.give(
                    tracked,
                    new Taken(
                            tracked.entry(),
                            part.piece.origin(),
                            block.buffer(),
                            part.first,
                            block.to(),
                            part.records,
                            block::position,
                            after.text()),
                    after);
            block.release();
            ready = behind;
            behind = ready.isPresent() ? advance() : Optional.empty();
        }
        return true;
    }

    /** What could not be read; ask when all is read. */
    List<String> problems() {
        return reader.problems();
    }

    /** Whether some of it could not be read that perhaps can another time. */
    boolean failed() {
        return reader.failed();
    }

    /** Whether the file is not what it was when its reading began. */
    boolean changed() {
        return file.changed();
    }

    /** The next block in which there is something that was not taken. */
    private Optional<Part> advance() {
        for (Optional<WholeReader.Piece> next = reader.next(); next.isPresent(); next = reader.next()) {
            WholeReader.Piece piece = next.get();
            Block block = piece.block();
            int _ = tally.read(block.buffer(), block.from(), block.to(), true, at -> isNew(piece, at));
            if (tally.first() != Tally.NONE) {
                return Optional.of(new Part(piece, tally.first(), tally.last(), tally.records()));
            }
            block.release();
        }
        return Optional.empty();
    }

    private boolean isNew(WholeReader.Piece piece, int at) {
        return taken.isEmpty()
                || piece.member() > taken.get().member()
                || (piece.member() == taken.get().member()
                        && piece.block().position(at) > taken.get().at());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * A block that is to be handed over.
     *
     * @param first where the first record or piece in it begins that was not taken
     * @param last where the last one begins
     */
    private record Part(WholeReader.Piece piece, int first, int last, int records) {}
}
