package dev.gatehouse.detection.context;

import dev.gatehouse.detection.data.Body;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.UserPrincipalName;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Writes facts that logs tell as bytes, and reads them back. What is declared, or exported, is read anew at each start. */
final class FactCodec {
    private static final byte ALIAS = 1;
    private static final byte ASSIGNMENT = 2;
    private static final byte MEMBERSHIP = 3;

    private FactCodec() {}

    static byte[] write(Fact fact) {
        return Body.write(out -> {
            switch (fact) {
                case Fact.Alias alias -> {
                    out.writeByte(ALIAS);
                    Body.text(alias.id().toString(), out);
                    Body.text(alias.name().value(), out);
                }
                case Fact.Assignment assignment -> {
                    out.writeByte(ASSIGNMENT);
                    principal(assignment.who(), out);
                    out.writeBoolean(assignment.role().isPresent());
                    if (assignment.role().isPresent()) {
                        role(assignment.role().get(), out);
                    }
                    mark(assignment.mark(), out);
                }
                case Fact.Membership membership -> {
                    out.writeByte(MEMBERSHIP);
                    principal(membership.member(), out);
                    Body.text(membership.group().toString(), out);
                    mark(membership.mark(), out);
                }
                case Fact.Emergency emergency ->
                    throw new IllegalArgumentException(
                            "no log tells that an account is an emergency account: " + emergency);
            }
        });
    }

    static Fact read(byte[] bytes) {
        return Body.read(bytes, in -> {
            byte kind = in.readByte();
            return switch (kind) {
                case ALIAS -> new Fact.Alias(ObjectId.of(Body.text(in)), UserPrincipalName.of(Body.text(in)));
                case ASSIGNMENT -> {
                    PrincipalRef who = principal(in);
                    Optional<HeldRole> role = in.readBoolean() ? Optional.of(role(in)) : Optional.empty();
                    yield new Fact.Assignment(who, role, mark(in));
                }
                case MEMBERSHIP -> new Fact.Membership(principal(in), ObjectId.of(Body.text(in)), mark(in));
                default -> throw new IllegalArgumentException("there is no kind " + kind + " of facts");
            };
        });
    }

    private static void principal(PrincipalRef who, DataOutputStream out) throws IOException {
        switch (who) {
            case PrincipalId id -> {
                out.writeBoolean(true);
                Body.text(id.value().toString(), out);
            }
            case UserPrincipalName name -> {
                out.writeBoolean(false);
                Body.text(name.value(), out);
            }
        }
    }

    private static PrincipalRef principal(DataInputStream in) throws IOException {
        return in.readBoolean() ? PrincipalId.of(Body.text(in)) : UserPrincipalName.of(Body.text(in));
    }

    private static void role(HeldRole role, DataOutputStream out) throws IOException {
        if (!role.scope().equals(DirectoryScope.WHOLE)) {
            throw new IllegalArgumentException("no log tells of the scope " + role.scope());
        }
        Body.text(role.name(), out);
        out.writeBoolean(role.id().isPresent());
        if (role.id().isPresent()) {
            Body.text(role.id().get().toString(), out);
        }
        Body.text(role.kind().name(), out);
    }

    private static HeldRole role(DataInputStream in) throws IOException {
        String name = Body.text(in);
        Optional<RoleDefinitionId> id =
                in.readBoolean() ? Optional.of(RoleDefinitionId.of(Body.text(in))) : Optional.empty();
        return new HeldRole(name, id, DirectoryScope.WHOLE, AssignmentKind.valueOf(Body.text(in)));
    }

    private static void mark(Mark mark, DataOutputStream out) throws IOException {
        Body.text(mark.type().name(), out);
        out.writeLong(mark.at());
        out.writeLong(mark.until());
        Body.text(mark.how().name(), out);
        Body.text(mark.evidence(), out);
    }

    private static Mark mark(DataInputStream in) throws IOException {
        return new Mark(
                Mark.Type.valueOf(Body.text(in)),
                in.readLong(),
                in.readLong(),
                How.valueOf(Body.text(in)),
                Body.text(in));
    }
}
