package dev.gatehouse.cli.scan;

/**
 * Remembers, roughly and in a fixed 1 MB, under how many names each object id signed in: whether an id was seen under one
 * name only. It may say "several" of an id with one, never the reverse. Parts belong to one thread and are merged.
 */
final class RenameGuard {
    private static final int SLOTS = 1 << 20;
    private static final byte SEVERAL = (byte) 0xff;

    private final byte[] names = new byte[SLOTS];

    /** Notes that an id, by its hash, signed in under a name, by its hash. */
    void note(long id, int name) {
        int slot = slot(id);
        byte seen = (byte) Math.floorMod(name, 254);
        seen++;
        if (names[slot] == 0) {
            names[slot] = seen;
        } else if (names[slot] != seen) {
            names[slot] = SEVERAL;
        }
    }

    synchronized void merge(RenameGuard part) {
        for (int slot = 0; slot < SLOTS; slot++) {
            byte other = part.names[slot];
            if (names[slot] == 0) {
                names[slot] = other;
            } else if (other != 0 && other != names[slot]) {
                names[slot] = SEVERAL;
            }
        }
    }

    /** Whether the id may have signed in under several names. */
    boolean several(long id) {
        return names[slot(id)] == SEVERAL;
    }

    private static int slot(long id) {
        return (int) (id >>> 40) & (SLOTS - 1);
    }
}
