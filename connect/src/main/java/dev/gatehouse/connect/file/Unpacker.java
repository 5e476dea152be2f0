package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Looks at the content of a file and finds the logs in it: itself, or what lies in it where it is an archive, however
 * archives lie in each other. What is wrong with one archive is noted and costs no other.
 */
final class Unpacker {
    private static final String INSIDE = "!/";

    private final Limits limits;
    private final Spooler spooler;
    private final Findings findings;
    private int members;
    private long named;

    Unpacker(Limits limits, Spooler spooler, Findings findings) {
        this.limits = limits;
        this.spooler = spooler;
        this.findings = findings;
    }

    /** Finds the logs in a file on disk. */
    void take(FoundFile file) {
        Stored whole = new Stored.Whole(file.path(), file.size());
        take(new Input(file.name(), file, whole, false, limits), 0);
    }

    /** @param depth how many archives lie around it */
    private void take(Input input, int depth) {
        Kind kind = kind(input);
        switch (kind) {
            case PLAIN -> findings.input(input);
            case GZIP -> {
                if (input.gzip()) {
                    archive(input, kind, depth);
                } else {
                    take(input.gunzipped(), depth);
                }
            }
            case ZIP, TAR -> archive(input, kind, depth);
            case EMPTY_ZIP -> {}
            case SPANNED_ZIP, XZ, BZIP2, ZSTD, SEVEN_ZIP, RAR, EVENT_LOG ->
                findings.problem(input.name(), kind.refusal());
        }
    }

    private void archive(Input input, Kind kind, int depth) {
        if (depth >= limits.depth()) {
            findings.problem(
                    input.name(),
                    "lies too deep, for archives are followed through " + limits.depth()
                            + " others; unpack the outermost one yourself and scan what comes out");
            return;
        }
        try {
            if (kind == Kind.TAR) {
                tar(input, depth + 1);
                return;
            }
            Optional<Stored.Part> part = uncompressed(input);
            if (part.isEmpty()) {
                spooled(input, kind == Kind.GZIP ? depth + 1 : depth);
            } else {
                zip(input, part.get(), depth + 1);
            }
        } catch (IOException e) {
            findings.problem(input.name(), e);
        }
    }

    /** What is compressed twice is decompressed once, so that it can be read at any place. */
    private void spooled(Input input, int depth) throws IOException {
        try (InputStream in = input.openUnpacked()) {
            Spooler.Copy copy = spooler.member(in);
            if (copy.failure().isPresent()) {
                throw copy.failure().get();
            }
            take(new Input(input.name(), input.file(), copy.part(), false, limits), depth);
        }
    }

    private void zip(Input archive, Stored.Part part, int depth) throws IOException {
        ZipDirectory directory;
        try {
            directory = ZipDirectory.read(part, limits.members() - members);
        } catch (ZipException e) {
            findings.problem(archive.name(), "is a damaged zip archive: " + e.getMessage() + ". " + ZipRefusals.REPAIR);
            return;
        }
        if (directory.isDocument()) {
            findings.input(archive);
            return;
        }
        for (ZipDirectory.Located located : directory.members()) {
            ZipMember member = located.member();
            if (full()) {
                tooMany(archive);
                return;
            }
            Stored stored = member.deflated()
                    ? new Stored.Deflated(archive.path(), located.from(), member.packed(), member.size(), member.crc())
                    : new Stored.Checked(
                            new Stored.Part(archive.path(), located.from(), member.packed()), member.crc());
            member(archive, member.name(), stored, depth);
        }
        directory.problems().forEach(reason -> findings.problem(archive.name(), reason));
        if (directory.cut()) {
            tooMany(archive);
        }
    }

    private void tar(Input archive, int depth) throws IOException {
        Optional<Stored.Part> whole = uncompressed(archive);
        try (TarWalk walk = new TarWalk(archive.openUnpacked())) {
            for (Optional<TarArchiveEntry> next = walk.next(); next.isPresent(); next = walk.next()) {
                TarArchiveEntry entry = next.get();
                if (MemberName.isPassedOver(entry.getName())) {
                    continue;
                }
                if (full()) {
                    tooMany(archive);
                    return;
                }
                if (whole.isPresent()) {
                    member(archive, entry.getName(), slice(whole.get(), walk.position(), entry.getSize()), depth);
                } else {
                    Spooler.Copy copy = spooler.member(walk.content());
                    member(archive, entry.getName(), copy.part(), depth);
                    if (copy.failure().isPresent()) {
                        throw walk.inWords(copy.failure().get());
                    }
                }
            }
        }
    }

    /** Of the last member of a tar that was cut, there is less than its header says. */
    private static Stored slice(Stored.Part archive, long at, long size) {
        return new Stored.Part(
                archive.path(), archive.from() + at, Math.clamp(size, 0, Math.max(0, archive.size() - at)));
    }

    private void member(Input archive, String name, Stored stored, int depth) {
        String shown = inside(archive, name);
        members++;
        named += shown.length();
        if (!findings.configuration(shown, MemberName.file(name))) {
            take(new Input(shown, archive.file(), stored, false, limits), depth);
        }
    }

    private boolean full() {
        return members >= limits.members() || named > MemberName.MOST_CHARACTERS;
    }

    private void tooMany(Input archive) {
        findings.problem(
                archive.name(),
                "holds more members than the " + limits.members()
                        + " that are read out of archives; unpack it yourself and scan what comes out");
    }

    private static String inside(Input archive, String name) {
        return archive.name() + INSIDE + MemberName.shown(name);
    }

    /** Where an archive lies uncompressed, if it does. */
    private static Optional<Stored.Part> uncompressed(Input input) {
        if (input.gzip()) {
            return Optional.empty();
        }
        return switch (input.stored()) {
            case Stored.Whole whole -> Optional.of(new Stored.Part(whole.path(), 0, whole.size()));
            case Stored.Part part -> Optional.of(part);
            case Stored.Checked checked -> Optional.of(checked.part());
            case Stored.Deflated deflated -> Optional.empty();
        };
    }

    /** What cannot be read at all is left to whoever reads it, who says why. */
    private static Kind kind(Input input) {
        try (InputStream in = input.openUnpacked()) {
            return Kind.of(Beginning.of(in, Kind.HEAD).bytes());
        } catch (IOException e) {
            return Kind.PLAIN;
        }
    }
}
