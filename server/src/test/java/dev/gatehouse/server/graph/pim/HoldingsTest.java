package dev.gatehouse.server.graph.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HoldingsTest {
    private static final RoleDefinitionId USER_ADMINISTRATOR =
            RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1");

    @Test
    void lookLikeThoseOfEntra() {
        PrincipalId who = PrincipalId.of("03ee6546-f113-4ec5-ba9d-e57381b0c928");

        String id = Holdings.id(who, Target.Role.everywhere(USER_ADMINISTRATOR), AssignmentKind.ACTIVE);

        assertThat(id).isEqualTo("5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwySg-1");
        assertThat(Holdings.id(who, Target.Role.everywhere(USER_ADMINISTRATOR), AssignmentKind.ELIGIBLE))
                .isEqualTo("5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwySg-1-e");
    }

    @Test
    void thoseOverAUnitAreOfThreeGuids() {
        PrincipalId who = PrincipalId.of("03ee6546-f113-4ec5-ba9d-e57381b0c928");
        ObjectId where = ObjectId.parse("6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08").orElseThrow();
        Target.Role role = new Target.Role(USER_ADMINISTRATOR, new DirectoryScope.AdministrativeUnit(where));

        String id = Holdings.id(who, role, AssignmentKind.ACTIVE);

        assertThat(id).isEqualTo("5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwyShSDB9qHjx7T4pVnS57TB8I-2");
        assertThat(Holdings.id(who, role, AssignmentKind.ELIGIBLE)).isEqualTo(id + "-e");
    }

    static Stream<Holding> whoHasWhat() {
        Random random = new Random(7);
        return Stream.generate(() -> {
                    ObjectId where = new ObjectId(random.nextLong(), random.nextLong());
                    DirectoryScope scope = List.of(
                                    DirectoryScope.WHOLE,
                                    new DirectoryScope.AdministrativeUnit(where),
                                    new DirectoryScope.One(where))
                            .get(random.nextInt(3));
                    return new Holding(
                            new PrincipalId(new ObjectId(random.nextLong(), random.nextLong())),
                            new Target.Role(
                                    new RoleDefinitionId(new ObjectId(random.nextLong(), random.nextLong())), scope));
                })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("whoHasWhat")
    void areReadBack(Holding holding) {
        for (AssignmentKind kind : AssignmentKind.values()) {
            String id = Holdings.id(holding.principal(), (Target.Role) holding.target(), kind);

            assertThat(Holdings.read(id, kind)).contains(holding);
            assertThat(Holdings.read(id, other(kind))).as("of the other kind").isEmpty();
        }
    }

    private static AssignmentKind other(AssignmentKind kind) {
        return kind == AssignmentKind.ACTIVE ? AssignmentKind.ELIGIBLE : AssignmentKind.ACTIVE;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1",
                "x-1",
                "AAAA-1",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-1",
                "no id",
                "5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwySg-2",
                "5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwySg-3",
                "5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwySg-e",
                "5wuT_mJe20eRr5jDpJo4sUZl7gMT8cVOup3lc4GwyShSDB9qHjx7T4pVnS57TB8I-1"
            })
    void areNotFoundInOtherWords(String id) {
        assertThat(Holdings.read(id, AssignmentKind.ACTIVE)).isEmpty();
    }
}
