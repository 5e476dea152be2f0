package dev.gatehouse.lake.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What the journal asks of a disk when it writes: so that a disk that fails can stand in its place. */
interface Disk {
    /** Opens a file to write to, which is made where there is none. */
    Output open(Path file) throws IOException;

    /** Deletes a file, where there is one. */
    void delete(Path file) throws IOException;

    /** Makes what was created and deleted in a folder lasting. */
    void forceFolder(Path folder) throws IOException;

    /** How many bytes may still be written below a folder. */
    long room(Path folder) throws IOException;

    /** A file that is written to. */
    interface Output extends Closeable {
        /** Writes all that remains in the buffers, which lie on the heap, from a place in the file on. */
        void write(ByteBuffer[] buffers, long at) throws IOException;

        /** Returns when all that was written is on the disk. */
        void force() throws IOException;

        /** Cuts the file off, where it is longer. */
        void truncate(long length) throws IOException;
    }
}
