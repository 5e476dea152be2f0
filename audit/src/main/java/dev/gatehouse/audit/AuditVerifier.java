package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.LineReader.Ending;
import dev.gatehouse.audit.LineReader.Line;
import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.KeySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Says of an export whether everything in it is as it was written, line by line, in memory that does not grow. */
public final class AuditVerifier {
    /** How many bytes a line may have; the greatest entry has fewer. */
    static final int LONGEST_LINE = 1 << 21;

    private final Optional<PublicAuditKey> trusted;
    private final Anchors anchors;

    private AuditVerifier(Optional<PublicAuditKey> trusted, Anchors anchors) {
        this.trusted = trusted;
        this.anchors = anchors;
    }

    /** Only what this key signed holds. */
    public static AuditVerifier trusting(PublicAuditKey key) {
        return new AuditVerifier(Optional.of(requireNonNull(key, "key is null")), Anchors.NONE);
    }

    /** Takes the key that the export brings along: the export agrees with itself, whoever made it. */
    public static AuditVerifier ofOwnKey() {
        return new AuditVerifier(Optional.empty(), Anchors.NONE);
    }

    /** The same, holding the export also against checkpoints that were kept elsewhere. */
    public AuditVerifier against(Anchors kept) {
        return new AuditVerifier(trusted, requireNonNull(kept, "kept is null"));
    }

    /** Reads to the end or to the first flaw; throws only where the stream itself cannot be read. */
    public Verification verify(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, LONGEST_LINE);
        Optional<Line> first = lines.next();
        if (first.isEmpty()) {
            return broken(Flaw.NOT_AN_EXPORT, "The file is empty.");
        }
        String text = Utf8.decode(first.get().bytes()).orElse("");
        if (!text.startsWith(ExportHeader.ANY_VERSION)) {
            return broken(Flaw.NOT_AN_EXPORT, "The first line is not the header of an audit export.");
        }
        if (first.get().ending() != Ending.LINE_FEED) {
            return broken(Flaw.CUT_OFF, "The file ends within its first line.");
        }
        if (!text.startsWith(ExportHeader.BEGIN)) {
            return broken(Flaw.UNKNOWN_VERSION, "The header names a version of the format other than 1.");
        }
        try {
            return ExportLine.of(text) instanceof ExportHeader header
                    ? verify(header, first.get(), lines)
                    : broken(Flaw.NOT_AN_EXPORT, "The first line is not the header of an audit export.");
        } catch (IllegalArgumentException e) {
            return broken(Flaw.DAMAGED_LINE, "The header is damaged: " + Walk.reason(text, e) + ".");
        }
    }

    private Verification verify(ExportHeader header, Line line, LineReader lines) throws IOException {
        KeyId own = header.key().id();
        Optional<KeyId> wanted =
                trusted.filter(key -> !key.equals(header.key())).map(PublicAuditKey::id);
        if (wanted.isPresent()) {
            return broken(
                    Flaw.ANOTHER_KEY,
                    "The export was signed by the key " + own + ", but the trusted key is " + wanted.get() + ".");
        }
        KeySource source = trusted.isPresent() ? KeySource.GIVEN : KeySource.OF_THE_EXPORT;
        return new Walk(header, line, lines, source, anchors).toTheEnd();
    }

    private static Broken broken(Flaw flaw, String what) {
        return new Broken(1, OptionalLong.empty(), flaw, what);
    }
}
