package dev.gatehouse.logs.scan;

/**
 * Passes over a container without looking at its tokens, and can stop and go on anywhere.
 */
final class Skipper {
    /*
     * Sixty-four bytes become three bit masks: quotes, brackets of either kind, and which of the brackets open. A
     * backslash takes the quote after it out of the first. The exclusive or of all quotes up to a bit (a prefix sum
     * without carry, by six shifts) says whether the bit lies within a text; what is left of the brackets outside is
     * counted. Only where the count could reach zero, or the limit, are they walked one by one.
     *
     * Brackets are found in one comparison, because '{' '[' '}' ']' with the bits 0x26 set all become 0x7F, and bit 1
     * tells opening from closing. 'y', 'Y' and '_' do too, but stand outside a text in no valid JSON.
     *
     * JSON that is written one record a line has no control character within a record. So where one appears the text is
     * either pretty-printed, or a record broke off and this is its neighbour: a control character within a text is a
     * fault, and so is a line break between a value and the beginning of another.
     *
     * Bytes are taken from the buffer only below the limit; its last, incomplete block goes byte by byte.
     */
    private static final int BLOCK = 64;
    private static final int LOOK_AHEAD = 256;
    private static final int BRACKET = 0x7F;
    private static final long FOLD_BRACKETS = 0x26 * Swar.ONES;

    private int depth;
    private int maxDepth;
    private long inText;
    private boolean escaped;
    private int errorAt;
    private long bytesSeen;

    /** Begins within a container, or {@code depth} of them, of which {@code maxDepth} are allowed. */
    void begin(int outerDepth, int deepest) {
        depth = outerDepth;
        maxDepth = deepest;
        inText = 0;
        escaped = false;
        bytesSeen = 0;
    }

    /** Where the last negative answer arose. */
    int errorAt() {
        return errorAt;
    }

    /** All bytes passed, and perhaps a few more, or-ed together. */
    long bytesSeen() {
        return bytesSeen;
    }

    /**
     * The position after the bracket that closes the outermost container, or a negative {@link Fault}; after
     * {@link Fault#INCOMPLETE} it may be called again with {@code from} at the old {@code to}.
     */
    int skip(byte[] buffer, int from, int to) {
        int at = from;
        long seen = 0;
        for (; at <= to - BLOCK; at += BLOCK) {
            long quotes = 0;
            long brackets = 0;
            long opening = 0;
            long odd = 0;
            for (int i = 0; i < BLOCK; i += 8) {
                long word = Swar.load(buffer, at + i);
                seen |= word;
                odd |= Swar.oddities(word);
                quotes |= Swar.gather(Swar.equal(word, '"')) << i;
                brackets |= Swar.gather((((word | FOLD_BRACKETS) & Swar.LOW7) + Swar.ONES) & ~word) << i;
                opening |= Swar.gather(word << 6) << i;
            }
            int stop = BLOCK;
            if (odd != 0 || escaped) {
                quotes &= ~escapedBits(buffer, at);
            }
            long texts = prefixXor(quotes) ^ inText;
            if (odd != 0) {
                stop = fault(buffer, at, texts, from, to);
            }
            long outside = brackets & ~texts;
            int opens = Long.bitCount(outside & opening);
            int closes = Long.bitCount(outside & ~opening);
            if (stop == BLOCK && depth > closes && depth + opens <= maxDepth) {
                depth += opens - closes;
                inText = texts >> 63;
                continue;
            }
            int end = walk(at, outside, opening, stop);
            if (end != Fault.INCOMPLETE) {
                bytesSeen |= seen;
                return end;
            }
            inText = texts >> 63;
        }
        bytesSeen |= seen;
        return rest(buffer, at, to);
    }

    /** Goes from bracket to bracket up to bit {@code stop}. */
    private int walk(int at, long outside, long opening, int stop) {
        for (long bits = outside; bits != 0; bits &= bits - 1) {
            int bit = Long.numberOfTrailingZeros(bits);
            if (bit >= stop) {
                break;
            }
            depth += (opening >>> bit & 1) == 0 ? -1 : 1;
            if (depth == 0) {
                return at + bit + 1;
            }
            if (depth > maxDepth) {
                return fail(at + bit, Fault.TOO_DEEP);
            }
        }
        return stop == BLOCK ? Fault.INCOMPLETE : fail(at + stop, Fault.CONTROL_CHARACTER);
    }

    /** The bytes of a block that follow a backslash; keeps whether the next block's first one does. */
    private long escapedBits(byte[] buffer, int at) {
        long backslashes = 0;
        for (int i = 0; i < BLOCK; i += 8) {
            backslashes |= Swar.gather(Swar.equal(Swar.load(buffer, at + i), '\\')) << i;
        }
        long result = escaped ? 1 : 0;
        backslashes &= ~result;
        boolean carry = false;
        while (backslashes != 0) {
            int bit = Long.numberOfTrailingZeros(backslashes);
            carry = bit == BLOCK - 1;
            result |= 2L << bit;
            backslashes &= ~(3L << bit);
        }
        escaped = carry;
        return result;
    }

    /** The first bit of a block at which no valid record can go on, or {@link #BLOCK}. */
    private static int fault(byte[] buffer, int at, long texts, int from, int to) {
        long controls = 0;
        for (int i = 0; i < BLOCK; i += 8) {
            controls |= Swar.gather(Swar.controls(Swar.load(buffer, at + i))) << i;
        }
        for (; controls != 0; controls &= controls - 1) {
            int bit = Long.numberOfTrailingZeros(controls);
            if ((texts >>> bit & 1) != 0 || !mayBreak(buffer, at + bit, from, to)) {
                return bit;
            }
        }
        return BLOCK;
    }

    /** Whether a control character outside a text may stand here: it does not part two values without a comma. */
    private static boolean mayBreak(byte[] buffer, int at, int from, int to) {
        if (buffer[at] != '\n') {
            return Swar.isBlank(buffer[at]);
        }
        int before = at > from && buffer[at - 1] == '\r' ? at - 2 : at - 1;
        if (before < from || Swar.isBlank(buffer[before])) {
            return true;
        }
        int next = Swar.blank(buffer, at + 1, Math.min(to, at + LOOK_AHEAD));
        if (next == to || "{[\"".indexOf(buffer[next]) < 0) {
            return true;
        }
        return (buffer[next] == '"' ? "{[,:" : "[,:").indexOf(buffer[before]) >= 0;
    }

    private int rest(byte[] buffer, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = buffer[at];
            bytesSeen |= b;
            if (b >= 0 && b < ' ' && (inText != 0 || !mayBreak(buffer, at, from, to))) {
                return fail(at, Fault.CONTROL_CHARACTER);
            }
            if (escaped) {
                escaped = false;
            } else if (b == '"') {
                inText = ~inText;
            } else if (b == '\\') {
                escaped = true;
            } else if (inText == 0 && (b | 0x26) == BRACKET) {
                depth += (b & 2) == 0 ? -1 : 1;
                if (depth == 0) {
                    return at + 1;
                }
                if (depth > maxDepth) {
                    return fail(at, Fault.TOO_DEEP);
                }
            }
        }
        return fail(to, Fault.INCOMPLETE);
    }

    private int fail(int at, int fault) {
        errorAt = at;
        return fault;
    }

    /** Each bit becomes the exclusive or of itself and all below it. */
    private static long prefixXor(long bits) {
        long result = bits ^ bits << 1;
        result ^= result << 2;
        result ^= result << 4;
        result ^= result << 8;
        result ^= result << 16;
        return result ^ result << 32;
    }
}
