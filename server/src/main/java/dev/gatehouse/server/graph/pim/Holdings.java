package dev.gatehouse.server.graph.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ids of who has which role: the GUIDs of the role, of the principal and of the administrative unit that it reaches, if any, as
 * Windows lays them out, in Base64; behind them how far it reaches, and that somebody is only eligible, as Entra's are. How Entra
 * writes a role over a single object is not known: here a letter stands before its GUID.
 */
final class Holdings {
    private static final String EVERYWHERE = "-1";
    private static final String IN_UNIT = "-2";
    private static final String ELIGIBLE = "-e";
    private static final byte OBJECT = 'o';
    private static final int GUID = 16;
    private static final int ROLE_AND_PRINCIPAL = 2 * GUID;
    private static final int WITH_UNIT = 3 * GUID;
    private static final int WITH_OBJECT = WITH_UNIT + 1;

    private Holdings() {}

    /** The id of somebody's having a role, or being eligible for it. */
    static String id(PrincipalId who, Target.Role role, AssignmentKind kind) {
        ByteBuffer bytes = ByteBuffer.allocate(WITH_OBJECT);
        put(bytes, role.role().value());
        put(bytes, who.value());
        String reach = switch (role.scope()) {
            case DirectoryScope.AdministrativeUnit unit -> {
                put(bytes, unit.id());
                yield IN_UNIT;
            }
            case DirectoryScope.One one -> {
                put(bytes.put(OBJECT), one.id());
                yield EVERYWHERE;
            }
            case Scope _ -> EVERYWHERE;
        };
        byte[] used = Arrays.copyOf(bytes.array(), bytes.position());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used)
                + reach
                + (kind == AssignmentKind.ACTIVE ? "" : ELIGIBLE);
    }

    /** What an id of that kind says; empty where it is none. */
    static Optional<Holding> read(String id, AssignmentKind kind) {
        String end = kind == AssignmentKind.ACTIVE ? "" : ELIGIBLE;
        int reach = id.length() - end.length() - EVERYWHERE.length();
        if (reach < 0 || !id.endsWith(end)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id.substring(0, reach)));
            return switch (id.substring(reach, reach + EVERYWHERE.length())) {
                case EVERYWHERE -> read(bytes);
                case IN_UNIT -> bytes.remaining() == WITH_UNIT ? Optional.of(inUnit(bytes)) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) { // no Base64, or a GUID of nobody
            return Optional.empty();
        }
    }

    private static Optional<Holding> read(ByteBuffer bytes) {
        return switch (bytes.remaining()) {
            case ROLE_AND_PRINCIPAL -> Optional.of(holding(bytes, _ -> DirectoryScope.WHOLE));
            case WITH_OBJECT ->
                bytes.get(ROLE_AND_PRINCIPAL) == OBJECT
                        ? Optional.of(
                                holding(bytes, left -> new DirectoryScope.One(next(left.position(WITH_OBJECT - GUID)))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Holding inUnit(ByteBuffer bytes) {
        return holding(bytes, left -> new DirectoryScope.AdministrativeUnit(next(left)));
    }

    /** Of a role, a principal, and whatever is left of the bytes then. */
    private static Holding holding(ByteBuffer bytes, Function<ByteBuffer, DirectoryScope> scope) {
        RoleDefinitionId role = new RoleDefinitionId(next(bytes));
        PrincipalId who = new PrincipalId(next(bytes));
        return new Holding(who, new Target.Role(role, scope.apply(bytes)));
    }

    private static void put(ByteBuffer bytes, ObjectId id) {
        bytes.order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (id.high() >>> 32))
                .putShort((short) (id.high() >>> 16))
                .putShort((short) id.high());
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.low());
    }

    private static ObjectId next(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long first = Integer.toUnsignedLong(bytes.getInt());
        long second = Short.toUnsignedLong(bytes.getShort());
        long third = Short.toUnsignedLong(bytes.getShort());
        return new ObjectId(
                first << 32 | second << 16 | third,
                bytes.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
