package dev.gatehouse.connect.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Goes through a tar archive, file by file; folders, links and devices are passed over. */
final class TarWalk implements AutoCloseable {
    /** The library keeps names and attributes in memory, and reads one inside the other, however large they are. */
    private static final int MOST_BYTES_OF_HEADERS = 1 << 17;

    /** Those that hold for all members are kept for as long as the archive is read. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final int RECORD = 512;
    private static final Set<Byte> FILES =
            Set.of(TarArchiveEntry.LF_NORMAL, TarArchiveEntry.LF_OLDNORM, TarArchiveEntry.LF_CONTIG);

    private final Metered bytes;
    private final TarArchiveInputStream tar;

    TarWalk(InputStream in) {
        this.bytes = new Metered(in);
        this.tar = new TarArchiveInputStream(bytes, RECORD, RECORD, "UTF-8");
    }

    /** The next file; empty at the end. A hole costs an archive nothing and its reader any time, so none is read. */
    Optional<TarArchiveEntry> next() throws IOException {
        try {
            while (true) {
                passOverRest();
                bytes.allowed = MOST_BYTES_OF_HEADERS;
                TarArchiveEntry entry = tar.getNextEntry();
                bytes.allowed = Long.MAX_VALUE;
                if (entry == null) {
                    return Optional.empty();
                }
                if (entry.getExtraPaxHeaders().size() > MOST_ATTRIBUTES) {
                    throw new IOException("is damaged: a member has too many attributes");
                }
                if (entry.isSparse()) {
                    throw new IOException("the member " + MemberName.shown(entry.getName())
                            + " is stored as a file with holes, which is not read, nor is what follows; "
                            + "unpack the archive with: tar -xf FILE");
                }
                if (FILES.contains(entry.getLinkFlag()) && !entry.isDirectory()) {
                    return Optional.of(entry);
                }
            }
        } catch (IOException e) {
            throw inWords(e);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new IOException("is damaged: " + e.getMessage(), e);
        }
    }

    /** Where the bytes of the present file begin in the archive. */
    long position() {
        return bytes.position;
    }

    /** The bytes of the present file. */
    InputStream content() {
        return tar;
    }

    /** What a failure of reading the present file means. */
    IOException inWords(IOException failure) {
        return bytes.ended && !(failure instanceof EOFException)
                ? new IOException("ends too early; what comes before the cut was read. Copy the file again", failure)
                : failure;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void passOverRest() throws IOException {
        if (tar.getCurrentEntry() == null || tar.getCurrentEntry().isDirectory()) {
            return;
        }
        byte[] nothing = new byte[1 << 16];
        bytes.hollow = true;
        int count = 0;
        while (count >= 0) {
            count = tar.read(nothing, 0, nothing.length);
        }
        bytes.hollow = false;
    }

    /** Counts what the library reads and ends it where that is too much; while hollow, skips instead of reading. */
    private static final class Metered extends FilterInputStream {
        private long position;
        private long allowed = Long.MAX_VALUE;
        private boolean hollow;
        private boolean ended;

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = hollow ? (int) super.skip(length) : 0;
            if (count == 0) {
                count = super.read(into, from, length);
            }
            ended |= count < 0;
            moved(Math.max(count, 0));
            return count;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long count = super.skip(wanted);
            moved(count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void moved(long count) throws IOException {
            position += count;
            allowed -= count;
            if (allowed < 0) {
                throw new IOException("is damaged: the header of a member never ends");
            }
        }
    }
}
