package dev.gatehouse.detection.incident;

import dev.gatehouse.detection.event.Fingerprints;

/**
 * From which addresses many users signed in on a day. Safe for many threads; what it answers depends on the set of sign-ins
 * alone, not on their order.
 *
 * <p>Users are not kept but estimated: each address and day has 64 bits, one of which every user sets, and as many users
 * are taken to be there as would leave so many bits clear (linear counting; off by two or so at the bound). A full table
 * halves what it keeps by the hashes of addresses, and an address that it does not keep counts as shared.
 */
public final class AddressUsers implements SharedAddresses {
    /** From an address with more users on a day, alerts have nothing to do with each other. */
    static final int MOST_USERS = 20;

    private static final int STRIPE_BITS = 6;
    private static final int MOST_ENTRIES = 1 << 20;
    private static final int FIRST_CAPACITY = 1 << 6;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double FEWEST_CLEAR = Long.SIZE * Math.exp(-(MOST_USERS + 0.5) / Long.SIZE);

    private final Stripe[] stripes = new Stripe[1 << STRIPE_BITS];
    private final int mostOfStripe;

    /** Of no sign-in yet. */
    public AddressUsers() {
        this(MOST_ENTRIES);
    }

    /** For tests: with another bound on how many addresses and days are kept. */
    AddressUsers(int mostEntries) {
        this.mostOfStripe = mostEntries >>> STRIPE_BITS;
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** Remembers that a user, by his fingerprint, signed in from an address, by its fingerprint, on a day. */
    public void note(long address, long day, long user) {
        long key = key(address, day);
        Stripe stripe = stripe(key);
        synchronized (stripe) {
            stripe.set(key, 1L << (mix(user) >>> (Long.SIZE - 6)));
        }
    }

    @Override
    public boolean isShared(String address, long day) {
        return isShared(Fingerprints.of(address), day);
    }

    boolean isShared(long address, long day) {
        long key = key(address, day);
        Stripe stripe = stripe(key);
        synchronized (stripe) {
            return !stripe.keeps(key) || Long.bitCount(~stripe.get(key)) < FEWEST_CLEAR;
        }
    }

    /** Whether there were so many addresses that some had to be forgotten. */
    public boolean forgot() {
        for (Stripe stripe : stripes) {
            synchronized (stripe) {
                if (stripe.halved > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Stripe stripe(long key) {
        return stripes[(int) (key >>> (Long.SIZE - STRIPE_BITS))];
    }

    private static long key(long address, long day) {
        long key = mix(address ^ (day * GOLDEN));
        return key == 0 ? 1 : key;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * GOLDEN;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }

    /** Open addressing with linear probing; a slot is a key (0: free) and its bits. */
    private final class Stripe {
        private long[] slots = new long[2 * FIRST_CAPACITY];
        private int used;
        private int halved;

        /** Keys with low bits of zeros, as many as the table was halved times, are kept. */
        boolean keeps(long key) {
            return halved == 0 || Long.numberOfTrailingZeros(key) >= halved;
        }

        long get(long key) {
            int slot = find(slots, key);
            return slots[2 * slot] == key ? slots[2 * slot + 1] : 0;
        }

        void set(long key, long bits) {
            if (!keeps(key)) {
                return;
            }
            int slot = find(slots, key);
            if (slots[2 * slot] == key) {
                slots[2 * slot + 1] |= bits;
                return;
            }
            slots[2 * slot] = key;
            slots[2 * slot + 1] = bits;
            used++;
            while (used > mostOfStripe) {
                halved++;
                move(slots.length);
            }
            if (used * 5L > slots.length / 2 * 3L) {
                move(2 * slots.length);
            }
        }

        private void move(int length) {
            long[] next = new long[length];
            used = 0;
            for (int i = 0; i < slots.length; i += 2) {
                if (slots[i] != 0 && keeps(slots[i])) {
                    int slot = find(next, slots[i]);
                    next[2 * slot] = slots[i];
                    next[2 * slot + 1] = slots[i + 1];
                    used++;
                }
            }
            slots = next;
        }

        private static int find(long[] slots, long key) {
            int mask = slots.length / 2 - 1;
            int slot = (int) (key >>> 20) & mask;
            while (slots[2 * slot] != 0 && slots[2 * slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }
}
