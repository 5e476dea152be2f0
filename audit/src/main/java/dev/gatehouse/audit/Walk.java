package dev.gatehouse.audit;

import dev.gatehouse.audit.LineReader.Ending;
import dev.gatehouse.audit.LineReader.Line;
import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import dev.gatehouse.audit.Verification.KeySource;
import dev.gatehouse.audit.Verification.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way of a verifier over the lines behind the header, up to the first flaw.
 *
 * <p>Why no change goes unseen: each line must be the one way to write what it says, so no bit of it is without meaning. What an
 * entry says is in its hash, that hash is in the next entry, and the last one in the trailer. All bytes before the
 * trailer are in its digest, all that the trailer says is in its signature, and behind it there may be nothing.
 */
final class Walk {
    private final ExportHeader header;
    private final LineReader lines;
    private final KeySource source;
    private final Anchors anchors;
    private final MessageDigest digest = Hash.sha256();
    private long number = 1;
    private ChainHead head;
    private Optional<Period> period = Optional.empty();
    private long checkpoints;
    private Optional<Checkpoint> lastCheckpoint = Optional.empty();
    private long anchored;
    private boolean ended;

    Walk(ExportHeader header, Line line, LineReader lines, KeySource source, Anchors anchors) {
        this.header = header;
        this.lines = lines;
        this.source = source;
        this.anchors = anchors;
        this.head = header.before();
        digest(line);
    }

    Verification toTheEnd() throws IOException {
        Optional<Broken> beginning = anchored();
        if (beginning.isPresent()) {
            return beginning.get();
        }
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            Optional<Broken> broken = take(line.get());
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        Optional<Broken> missing = ended ? coveredElsewhere() : Optional.empty();
        if (missing.isPresent()) {
            return missing.get();
        }
        return ended
                ? intact()
                : broken(Flaw.CUT_OFF, "The file ends after line " + number + ", " + place() + ", without a trailer.");
    }

    private Intact intact() {
        return new Intact(
                header.before(),
                head,
                period,
                checkpoints,
                lastCheckpoint,
                anchored,
                header.key().id(),
                source,
                header.exportedAt());
    }

    private Optional<Broken> take(Line line) throws IOException {
        if (ended) {
            return found(Flaw.AFTER_THE_END, "There is more behind the trailer, which ends an export.");
        }
        if (line.ending() == Ending.END_OF_FILE) {
            return found(Flaw.CUT_OFF, "The file ends within line " + number + ", " + place() + ".");
        }
        if (line.ending() == Ending.TOO_LONG) {
            return found(Flaw.DAMAGED_LINE, "The line is longer than any that Gatehouse writes.");
        }
        Optional<String> text = Utf8.decode(line.bytes());
        return text.isPresent() ? take(line, text.get()) : found(Flaw.DAMAGED_LINE, "The line is no text in UTF-8.");
    }

    private Optional<Broken> take(Line line, String text) throws IOException {
        try {
            ExportLine read = ExportLine.of(text);
            Optional<Broken> broken = switch (read) {
                case ExportHeader again -> found(Flaw.DAMAGED_LINE, "A second header stands among the entries.");
                case ExportLine.Entry entry -> entry(entry);
                case ExportLine.Mark mark -> checkpoint(mark.checkpoint());
                case ExportTrailer trailer -> trailer(trailer);
            };
            digest(line);
            return broken;
        } catch (IllegalArgumentException e) {
            String what = "The line, " + place() + ", is damaged: " + reason(text, e) + ".";
            return text.startsWith(ExportLine.Entry.BEGIN)
                    ? found(head.sequence() + 1, Flaw.DAMAGED_LINE, what)
                    : found(Flaw.DAMAGED_LINE, what);
        }
    }

    private Optional<Broken> entry(ExportLine.Entry line) throws IOException {
        SealedEntry sealed = line.sealed();
        long sequence = sealed.sequence();
        if (!sealed.entry().tenant().equals(head.tenant())) {
            return found(sequence, Flaw.FOREIGN_TENANT, "Entry " + sequence + " is not of the tenant of the header.");
        }
        if (!line.holds()) {
            return found(sequence, Flaw.ENTRY_ALTERED, "What entry " + sequence + " says is not what was sealed.");
        }
        if (sequence > head.sequence() + 1) {
            return gap(sequence, "entry " + sequence);
        }
        if (sequence <= head.sequence()) {
            String what = "Entry " + sequence + " stands here, after entry " + head.sequence() + ".";
            return found(sequence, Flaw.ORDER_CHANGED, what);
        }
        if (!sealed.previous().equals(head.hash())) {
            return found(
                    sequence,
                    Flaw.CHAIN_BROKEN,
                    head.sequence() == header.before().sequence()
                            ? "Entry " + sequence + ", the first, does not follow the hash that the header names."
                            : "Entry " + sequence + " was not sealed behind entry " + head.sequence()
                                    + " as it stands here.");
        }
        head = sealed.head();
        period = Optional.of(
                period.orElse(new Period(sealed.entry().time(), sealed.entry().time()))
                        .with(sealed.entry().time()));
        return anchored();
    }

    /** Whether the chain, as far as it was read, is what checkpoints kept elsewhere say of it. */
    private Optional<Broken> anchored() {
        for (Checkpoint anchor : anchors.at(head.sequence())) {
            if (!anchor.keyId().equals(header.key().id())) {
                return found(
                        head.sequence(),
                        Flaw.ANOTHER_KEY,
                        "The checkpoint at entry " + anchor.sequence()
                                + " that was kept elsewhere was signed by the key " + anchor.keyId() + ", not by "
                                + header.key().id() + ".");
            }
            if (!anchor.signedBy(header.key())) {
                return found(
                        head.sequence(),
                        Flaw.SIGNATURE,
                        "The signature of the checkpoint at entry " + anchor.sequence()
                                + " that was kept elsewhere does not hold.");
            }
            if (!anchor.confirms(head)) {
                return found(
                        head.sequence(),
                        Flaw.ANCHOR_CONTRADICTS,
                        "Entry " + anchor.sequence()
                                + " had another hash when the checkpoint that was kept elsewhere was" + " signed, at "
                                + anchor.time() + ".");
            }
            anchored++;
        }
        return Optional.empty();
    }

    /** What was signed before the export, and kept elsewhere, is of entries that the export has. */
    private Optional<Broken> coveredElsewhere() {
        return anchors.after(head.sequence()).stream()
                .filter(anchor -> anchor.time().isBefore(header.exportedAt()))
                .findFirst()
                .map(anchor -> new Broken(
                        number,
                        OptionalLong.of(head.sequence() + 1),
                        Flaw.ENTRY_MISSING,
                        "A checkpoint that was kept elsewhere covers entry " + anchor.sequence() + ", signed at "
                                + anchor.time() + ", before this export; but it ends " + place() + "."));
    }

    private Optional<Broken> checkpoint(Checkpoint checkpoint) throws IOException {
        long sequence = checkpoint.sequence();
        if (!checkpoint.keyId().equals(header.key().id())) {
            String what = "The checkpoint at entry " + sequence + " was signed by the key " + checkpoint.keyId()
                    + ", not by " + header.key().id() + ".";
            return found(sequence, Flaw.ANOTHER_KEY, what);
        }
        if (!checkpoint.signedBy(header.key())) {
            return found(
                    sequence,
                    Flaw.SIGNATURE,
                    "The signature of the checkpoint at entry " + sequence + " does not hold.");
        }
        if (!checkpoint.tenant().equals(head.tenant())) {
            return found(sequence, Flaw.FOREIGN_TENANT, "A checkpoint is not of the tenant of the header.");
        }
        if (sequence > head.sequence()) {
            return gap(sequence + 1, "a checkpoint at entry " + sequence);
        }
        if (sequence < head.sequence()) {
            String what = "A checkpoint at entry " + sequence + " stands after entry " + head.sequence() + ".";
            return found(sequence, Flaw.ORDER_CHANGED, what);
        }
        if (!checkpoint.confirms(head)) {
            String what = "Entry " + sequence + " had another hash when the checkpoint was signed, at "
                    + checkpoint.time() + ".";
            return found(sequence, Flaw.CHECKPOINT_CONTRADICTS, what);
        }
        checkpoints++;
        lastCheckpoint = Optional.of(checkpoint);
        return Optional.empty();
    }

    private Optional<Broken> trailer(ExportTrailer trailer) {
        long count = head.sequence() - header.before().sequence();
        if (!trailer.signedBy(header.key())) {
            return found(Flaw.SIGNATURE, "The signature of the whole export does not hold.");
        }
        long missing = trailer.count() - count;
        if (missing > 0 && trailer.last().equals(head.hash())) {
            String what = "The first " + missing + " of " + trailer.count()
                    + " entries are missing, and the header was changed to hide it.";
            return found(header.before().sequence(), Flaw.ENTRY_MISSING, what);
        }
        if (missing > 0) {
            String what = "The last " + missing + " of " + trailer.count() + " entries are missing, " + place() + ".";
            return found(head.sequence() + 1, Flaw.ENTRY_MISSING, what);
        }
        if (trailer.count() < count || !trailer.last().equals(head.hash())) {
            return found(
                    Flaw.NOT_AS_EXPORTED,
                    "The trailer speaks of " + trailer.count() + " entries, but there are " + count
                            + ", or the last is another one.");
        }
        if (!Hash.ofDigest(digest.digest()).equals(trailer.digest())) {
            return found(
                    Flaw.NOT_AS_EXPORTED,
                    "The header or a checkpoint is not as it was when the export was signed, or one is missing.");
        }
        ended = true;
        return Optional.empty();
    }

    /** Entries are not where they belong: whether they stand further down tells a removal from a move. */
    private Optional<Broken> gap(long next, String here) throws IOException {
        long missing = head.sequence() + 1;
        byte[] wanted = (ExportLine.Entry.BEGIN + missing + ",").getBytes(StandardCharsets.UTF_8);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] bytes = line.get().bytes();
            if (bytes.length > wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length)) {
                String what = "Here stands " + here + ", but entry " + missing + " stands further down.";
                return found(missing, Flaw.ORDER_CHANGED, what);
            }
        }
        String which =
                next - 1 == missing ? "Entry " + missing + " is" : "Entries " + missing + " to " + (next - 1) + " are";
        return found(missing, Flaw.ENTRY_MISSING, which + " missing: here stands " + here + ", " + place() + ".");
    }

    private String place() {
        return head.sequence() == header.before().sequence() ? "before any entry" : "after entry " + head.sequence();
    }

    /** Why a line is none, in words without anything of the line itself. */
    static String reason(String text, IllegalArgumentException failure) {
        if (text.endsWith("\r")) {
            return "line ends were converted, as some programs do; send the file as it is";
        }
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : "it cannot be read";
    }

    private void digest(Line line) {
        digest.update(line.bytes());
        digest.update((byte) '\n');
    }

    private Optional<Broken> found(Flaw flaw, String what) {
        return Optional.of(broken(flaw, what));
    }

    private Optional<Broken> found(long sequence, Flaw flaw, String what) {
        return Optional.of(new Broken(number, OptionalLong.of(sequence), flaw, what));
    }

    private Broken broken(Flaw flaw, String what) {
        return new Broken(number, OptionalLong.empty(), flaw, what);
    }
}
