package dev.gatehouse.connect.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The list of a zip archive's members, and where each one's bytes lie.
 *
 * <p>{@link java.util.zip.ZipFile} would hold every archive open and its whole list in memory, read only one of two
 * members of the same name, and refuse an archive for a single encrypted member. Here the list is read once, as far as
 * the limit on members goes, and a member is a stretch of a file that an {@link java.util.zip.Inflater} reads.
 */
final class ZipDirectory {
    private static final int HEADER_SIGNATURE = 0x04034b50;
    private static final int HEADER = 30;

    private final Stored.Part archive;
    private final List<Located> members = new ArrayList<>();
    private final ZipRefusals refusals = new ZipRefusals();
    private long named;
    private boolean cut;

    /** A member and where its bytes begin in the archive's file. */
    record Located(ZipMember member, long from) {
        private long end() {
            return from + member.packed();
        }
    }

    private ZipDirectory(Stored.Part archive) {
        this.archive = archive;
    }

    /** Reads the list; folders, links and hidden members are no part of it, and of the rest at most so many. */
    static ZipDirectory read(Stored.Part archive, int most) throws IOException {
        ZipDirectory directory = new ZipDirectory(archive);
        try (FileChannel channel = FileChannel.open(archive.path())) {
            Region region = new Region(channel, archive.from(), archive.size());
            directory.read(region, ZipEnd.find(region), most);
        }
        directory.refuseOverlaps();
        return directory;
    }

    /** The members, in the order of the list. */
    List<Located> members() {
        return members;
    }

    /** What is wrong with other members, and the remedy. */
    List<String> problems() {
        return refusals.problems();
    }

    /** Whether there are more. */
    boolean cut() {
        return cut;
    }

    /** Whether it is a document of an office program, which happens to be a zip archive. */
    boolean isDocument() {
        return members.stream().anyMatch(located -> located.member().name().equals("[Content_Types].xml"));
    }

    private void read(Region region, ZipEnd end, int most) throws IOException {
        long from = archive.from() + end.directory();
        try (InputStream in = new BufferedInputStream(PartStream.open(archive.path(), from, end.size()), 1 << 16)) {
            for (Optional<ZipMember> next = next(in); next.isPresent(); next = next(in)) {
                ZipMember member = next.get();
                if (!member.file() || MemberName.isPassedOver(member.name())) {
                    continue;
                }
                named += member.name().length();
                if (members.size() + refusals.count() >= most || named > MemberName.MOST_CHARACTERS) {
                    cut = true;
                    return;
                }
                if (!refusals.refused(member)) {
                    locate(region, end.base(), member);
                }
            }
        } catch (EOFException | ZipException e) {
            refusals.listIsDamaged();
        }
    }

    private static Optional<ZipMember> next(InputStream in) throws IOException {
        ByteBuffer fixed = ByteBuffer.wrap(in.readNBytes(ZipMember.FIXED)).order(ByteOrder.LITTLE_ENDIAN);
        if (!fixed.hasRemaining()) {
            return Optional.empty();
        }
        if (fixed.remaining() < ZipMember.FIXED || fixed.getInt(0) != ZipEnd.ENTRY_SIGNATURE) {
            throw new ZipException("no entry of the list");
        }
        byte[] name = in.readNBytes(fixed.getShort(28) & 0xffff);
        byte[] extra = in.readNBytes(fixed.getShort(30) & 0xffff);
        in.skipNBytes(fixed.getShort(32) & 0xffff);
        return Optional.of(ZipMember.of(fixed, name, extra));
    }

    private void locate(Region region, long base, ZipMember member) throws IOException {
        try {
            ByteBuffer header = region.read(base + member.header(), HEADER);
            int names = (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
            long at = base + member.header() + HEADER + names;
            if (header.getInt(0) == HEADER_SIGNATURE && member.packed() >= 0 && at <= region.size() - member.packed()) {
                members.add(new Located(member, archive.from() + at));
                return;
            }
        } catch (ZipException e) {
            // lies outside of the archive
        }
        refusals.damaged(member);
    }

    /** A small file may pose as any number of large members that share their bytes. */
    private void refuseOverlaps() throws ZipException {
        List<Located> ordered =
                members.stream().sorted(Comparator.comparingLong(Located::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).end() > ordered.get(i).from()) {
                throw new ZipException("its members overlap, as in a decompression bomb");
            }
        }
    }
}
