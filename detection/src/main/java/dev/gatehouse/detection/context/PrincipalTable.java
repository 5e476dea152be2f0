package dev.gatehouse.detection.context;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.UserPrincipalName;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the principal behind an object id or a name that lies as bytes in a log record, without making an object: every
 * sign-in asks, and nearly all are of nobody in particular.
 *
 * <p>Ids and names are first asked of small bit sets, ids by their first eight digits, names by the hash of their folded
 * bytes. Only an id that may be there is read and looked for in an open-addressing table of two longs; only a name that
 * may be there becomes a string.
 */
final class PrincipalTable {
    private static final int FILTER_BITS = 1 << 16;
    private static final long CASE = 0x2020_2020_2020_2020L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] HEX = hexDigits();

    private final long[] ids;
    private final Principal[] byId;
    private final int mask;
    private final Map<String, Principal> byName;
    private final long[] nameFilter = new long[FILTER_BITS / Long.SIZE];
    private final long[] idFilter = new long[FILTER_BITS / Long.SIZE];

    PrincipalTable(Collection<Principal> principals) {
        int capacity = Integer.highestOneBit(Math.max(8, principals.size() * 4));
        this.ids = new long[2 * capacity];
        this.byId = new Principal[capacity];
        this.mask = capacity - 1;
        this.byName = new HashMap<>();
        this.nameFilter[0] = 1; // every name with a letter beyond ASCII, and of every guest
        for (Principal principal : principals) {
            principal.id().ifPresent(id -> put(id, principal));
            for (String name : principal.names()) {
                byName.putIfAbsent(name, principal);
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                int bit = filterBit(bytes, 0, bytes.length);
                nameFilter[bit >>> 6] |= 1L << bit;
            }
        }
    }

    /** The principals, each once. */
    List<Principal> all() {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(byId).filter(java.util.Objects::nonNull),
                        byName.values().stream()
                                .filter(principal -> principal.id().isEmpty()))
                .distinct()
                .toList();
    }

    Optional<Principal> byId(byte[] bytes, int start, int end) {
        if (end - start != ObjectId.LENGTH) {
            return Optional.empty();
        }
        int bit = idBit(bytes, start);
        if ((idFilter[bit >>> 6] & (1L << bit)) == 0) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            int at = i - start;
            if (at == 8 || at == 13 || at == 18 || at == 23) {
                if (bytes[i] != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = HEX[bytes[i] & 0xff];
            if (digit < 0) {
                return Optional.empty();
            }
            if (digits++ < 16) {
                high = (high << 4) | digit;
            } else {
                low = (low << 4) | digit;
            }
        }
        return Optional.ofNullable(byId[slot(high, low)]);
    }

    Optional<Principal> byName(byte[] bytes, int start, int end) {
        int bit = filterBit(bytes, start, end);
        if ((nameFilter[bit >>> 6] & (1L << bit)) == 0) {
            return Optional.empty();
        }
        String name = new String(bytes, start, end - start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byName.get(name)).or(() -> byAlias(name));
    }

    /** A guest is known by his own address as well. */
    private Optional<Principal> byAlias(String name) {
        return name.indexOf('#') < 0
                ? Optional.empty()
                : UserPrincipalName.parse(name).stream()
                        .flatMap(any -> any.aliases().stream())
                        .flatMap(alias -> Optional.ofNullable(byName.get(alias.value())).stream())
                        .findFirst();
    }

    private void put(ObjectId id, Principal principal) {
        int slot = slot(id.high(), id.low());
        ids[2 * slot] = id.high();
        ids[2 * slot + 1] = id.low();
        byId[slot] = principal;
        int bit = idBit(id.toString().getBytes(StandardCharsets.US_ASCII), 0);
        idFilter[bit >>> 6] |= 1L << bit;
    }

    /** By an id's first eight digits, whatever their case. */
    private static int idBit(byte[] bytes, int start) {
        long digits = (long) WORD.get(bytes, start) | CASE;
        return (int) ((digits * 0x9E3779B97F4A7C15L) >>> 48);
    }

    private int slot(long high, long low) {
        int slot = (int) (((high * 0x9E3779B97F4A7C15L + low) * 0xC2B2AE3D27D4EB4FL) >>> 32) & mask;
        while (byId[slot] != null && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Case is folded by setting one bit, which is right for ASCII; the filter passes every name with another letter, or of a guest. */
    private static int filterBit(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b < 0 || b == '#') {
                return 0;
            }
            hash = hash * 31 + (b | 0x20);
        }
        return (hash ^ (hash >>> 16)) & (FILTER_BITS - 1);
    }

    private static byte[] hexDigits() {
        byte[] digits = new byte[256];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) Character.digit(i < 128 ? i : 0, 16);
        }
        return digits;
    }
}
