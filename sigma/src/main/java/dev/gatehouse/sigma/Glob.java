package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A wildcard pattern compiled to bytes: the segments between its stars. The first and last are anchored where no star
 * stands before or after them; the others are found leftmost, which needs no backtracking over stars.
 */
final class Glob {
    /** In a segment: any one character. Other codes are bytes. */
    static final int ONE = -1;

    private final List<int[]> segments = new ArrayList<>();
    private final boolean openStart;
    private final boolean openEnd;

    private Glob(SigmaText pattern, boolean fold) {
        List<SigmaText.Token> tokens = pattern.tokens();
        openStart = !tokens.isEmpty() && tokens.getFirst() instanceof SigmaText.Any;
        openEnd = !tokens.isEmpty() && tokens.getLast() instanceof SigmaText.Any;
        List<Integer> codes = new ArrayList<>();
        for (SigmaText.Token token : tokens) {
            switch (token) {
                case SigmaText.One one -> codes.add(ONE);
                case SigmaText.Plain plain -> {
                    byte[] bytes = fold ? Fold.utf8(plain.text()) : plain.text().getBytes(StandardCharsets.UTF_8);
                    for (byte b : bytes) {
                        codes.add(b & 0xff);
                    }
                }
                case SigmaText.Any any -> flush(codes);
            }
        }
        flush(codes);
    }

    static Glob folded(SigmaText pattern) {
        return new Glob(pattern, true);
    }

    static Glob cased(SigmaText pattern) {
        return new Glob(pattern, false);
    }

    List<int[]> segments() {
        return segments;
    }

    boolean openStart() {
        return openStart;
    }

    boolean openEnd() {
        return openEnd;
    }

    boolean matches(byte[] bytes, int start, int end) {
        if (segments.isEmpty()) {
            return openStart || start == end;
        }
        int from = start;
        int to = end;
        int first = 0;
        int last = segments.size();
        if (!openStart) {
            from = forward(segments.getFirst(), bytes, from, to);
            if (from < 0) {
                return false;
            }
            if (last == 1 && !openEnd) {
                return from == to;
            }
            first = 1;
        }
        if (!openEnd) {
            last--;
            to = backward(segments.get(last), bytes, from, to);
            if (to < 0) {
                return false;
            }
        }
        for (int i = first; i < last; i++) {
            from = find(segments.get(i), bytes, from, to);
            if (from < 0) {
                return false;
            }
        }
        return true;
    }

    private static int find(int[] segment, byte[] bytes, int start, int end) {
        for (int at = start; at < end; at = next(bytes, at, end)) {
            int after = forward(segment, bytes, at, end);
            if (after >= 0) {
                return after;
            }
        }
        return -1;
    }

    /** Where the segment ends that begins at {@code from}, or a negative number. */
    private static int forward(int[] segment, byte[] bytes, int from, int end) {
        int at = from;
        for (int code : segment) {
            if (at >= end) {
                return -1;
            }
            if (code == ONE) {
                at = next(bytes, at, end);
            } else if (code == (bytes[at] & 0xff)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    /** Where the segment begins that ends at {@code end}, or a negative number. */
    private static int backward(int[] segment, byte[] bytes, int start, int end) {
        int at = end;
        for (int i = segment.length - 1; i >= 0; i--) {
            if (at <= start) {
                return -1;
            }
            at--;
            if (segment[i] == ONE) {
                while (at > start && isContinuation(bytes[at])) {
                    at--;
                }
            } else if (segment[i] != (bytes[at] & 0xff)) {
                return -1;
            }
        }
        return at;
    }

    private static int next(byte[] bytes, int at, int end) {
        int next = at + 1;
        while (next < end && isContinuation(bytes[next])) {
            next++;
        }
        return next;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }

    private void flush(List<Integer> codes) {
        if (!codes.isEmpty()) {
            segments.add(codes.stream().mapToInt(Integer::intValue).toArray());
            codes.clear();
        }
    }
}
