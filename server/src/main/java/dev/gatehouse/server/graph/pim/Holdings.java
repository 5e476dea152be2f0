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
import java.util.Base64;
import java.util.Optional;

/**
 * Ids of who has which role: the two GUIDs as Windows lays them out, in Base64, and then what it is, as Entra's are. Where a role
 * reaches only a part of the directory, that follows as a third GUID, and before it a letter for its kind.
 */
final class Holdings {
    private static final String ACTIVE = "-1";
    private static final String ELIGIBLE = "-e";
    private static final int GUID = 16;
    private static final int ROLE_AND_PRINCIPAL = 2 * GUID;
    private static final int WITH_SCOPE = 3 * GUID + 1;

    private Holdings() {}

    /** The id of somebody's having a role, or being eligible for it. */
    static String id(PrincipalId who, Target.Role role, AssignmentKind kind) {
        ByteBuffer bytes = ByteBuffer.allocate(WITH_SCOPE);
        put(bytes, role.role().value());
        put(bytes, who.value());
        switch (role.scope()) {
            case DirectoryScope.AdministrativeUnit unit -> put(bytes.put((byte) 'u'), unit.id());
            case DirectoryScope.One one -> put(bytes.put((byte) 'o'), one.id());
            case Scope _ -> {}
        }
        byte[] used = java.util.Arrays.copyOf(bytes.array(), bytes.position());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used)
                + (kind == AssignmentKind.ACTIVE ? ACTIVE : ELIGIBLE);
    }

    /** What an id of that kind says; empty where it is none. */
    static Optional<Holding> read(String id, AssignmentKind kind) {
        String end = kind == AssignmentKind.ACTIVE ? ACTIVE : ELIGIBLE;
        if (!id.endsWith(end)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id.substring(0, id.length() - end.length()));
            return bytes.length == ROLE_AND_PRINCIPAL || bytes.length == WITH_SCOPE
                    ? read(ByteBuffer.wrap(bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException e) { // no Base64, or a GUID of nobody
            return Optional.empty();
        }
    }

    private static Optional<Holding> read(ByteBuffer bytes) {
        RoleDefinitionId role = new RoleDefinitionId(next(bytes));
        PrincipalId who = new PrincipalId(next(bytes));
        Optional<DirectoryScope> scope = bytes.hasRemaining()
                ? switch (bytes.get()) {
                    case 'u' -> Optional.of(new DirectoryScope.AdministrativeUnit(next(bytes)));
                    case 'o' -> Optional.of(new DirectoryScope.One(next(bytes)));
                    default -> Optional.empty();
                }
                : Optional.of(DirectoryScope.WHOLE);
        return scope.map(where -> new Holding(who, new Target.Role(role, where)));
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
