package dev.gatehouse.connect.source;

/** Where the readers of files give what they read. */
interface Handover {
    /** Gives a block of a file; the file is read so far when this returns. */
    void give(Tracked tracked, Taken taken, Offset after) throws PressedException, UnavailableException;

    /** Whether enough was given in this round. */
    boolean isFull();
}
