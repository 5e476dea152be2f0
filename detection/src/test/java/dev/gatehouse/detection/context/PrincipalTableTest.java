package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PrincipalTableTest {
    private static final String ID = "0a1b2c3d-1111-4222-8333-abcdefabcdef";
    private static final Principal KIM = principal(ID, "kim@contoso.example");

    @Test
    void findsAnIdInAnyCase() {
        PrincipalTable table = new PrincipalTable(List.of(KIM));
        assertThat(byId(table, ID)).contains(KIM);
        assertThat(byId(table, ID.toUpperCase(Locale.ROOT))).contains(KIM);
    }

    @Test
    void findsAnIdInTheMidstOfOtherBytes() {
        byte[] bytes = ("\"" + ID + "\"").getBytes(StandardCharsets.UTF_8);
        assertThat(new PrincipalTable(List.of(KIM)).byId(bytes, 1, bytes.length - 1))
                .contains(KIM);
    }

    @Test
    void knowsNobodyByTheNilGuid() {
        assertThat(byId(new PrincipalTable(List.of(KIM)), "00000000-0000-0000-0000-000000000000"))
                .isEmpty();
    }

    @Test
    void knowsNobodyByABrokenGuid() {
        PrincipalTable table = new PrincipalTable(List.of(KIM));
        String digits = ID.replace("-", "");
        List<String> broken = List.of(
                "",
                "-",
                digits,
                ID.replace('a', 'g'),
                ID.replace('-', '0'),
                ID.replace('-', '_'),
                "{" + ID.substring(1, 35) + "}",
                digits.substring(0, 16) + "0000" + digits.substring(16),
                digits.substring(0, 9) + "-" + digits.substring(9, 13) + "-" + digits.substring(13, 17) + "-"
                        + digits.substring(17, 21) + "-" + digits.substring(21),
                ID.replace('0', '\u00e9').substring(0, 35));
        for (String id : broken) {
            assertThat(byId(table, id)).as(id).isEmpty();
        }
    }

    @Test
    void findsANameInAnyCase() {
        PrincipalTable table = new PrincipalTable(List.of(principal(ID, "kim.irwin@contoso.example")));
        assertThat(byName(table, "kim.irwin@contoso.example")).isPresent();
        assertThat(byName(table, "KIM.IRWIN@CONTOSO.EXAMPLE")).isPresent();
        assertThat(byName(table, "kim.irwin@contoso.exampl")).isEmpty();
        assertThat(byName(table, "")).isEmpty();
    }

    @Test
    void findsANameWithLettersBeyondAscii() {
        PrincipalTable table = new PrincipalTable(List.of(principal(ID, "zoë.çelik@contoso.example")));
        assertThat(byName(table, "ZOË.ÇELIK@contoso.example")).isPresent();
        assertThat(byName(table, "zoé.çelik@contoso.example")).isEmpty();
    }

    @Test
    void findsAGuestByTheNameThatHeHasInTheTenant() {
        PrincipalTable table = new PrincipalTable(List.of(principal(ID, "kim_b@fabrikam.example")));
        assertThat(byName(table, "kim_b_fabrikam.example#EXT#@contoso.onmicrosoft.com"))
                .isPresent();
        assertThat(byName(table, "kim_fabrikam.example#EXT#@contoso.onmicrosoft.com"))
                .isEmpty();
    }

    @Test
    void agreesWithAHashMapOnTwentyThousandPrincipals() {
        Random random = new Random(3);
        Map<String, Principal> ids = new HashMap<>();
        Map<String, Principal> names = new HashMap<>();
        List<Principal> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            String name = "user" + random.nextInt(1_000_000) + "." + i + "@contoso.example";
            Principal principal = principal(id, name);
            all.add(principal);
            ids.put(id, principal);
            names.put(name, principal);
        }
        PrincipalTable table = new PrincipalTable(all);
        ids.forEach((id, principal) -> assertThat(byId(table, id)).contains(principal));
        names.forEach((name, principal) -> assertThat(byName(table, name)).contains(principal));
        for (int i = 0; i < 20_000; i++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(byId(table, id)).isEqualTo(Optional.ofNullable(ids.get(id)));
            String name = "user" + random.nextInt(1_000_000) + "." + random.nextInt(20_000) + "@contoso.example";
            assertThat(byName(table, name)).isEqualTo(Optional.ofNullable(names.get(name)));
        }
        assertThat(table.all()).hasSize(20_000);
    }

    @Test
    void listsEachPrincipalOnceWhateverItIsKnownBy() {
        Principal named = new Principal(
                Optional.empty(), List.of("a@contoso.example", "b@contoso.example"), List.of(hold()), List.of());
        assertThat(new PrincipalTable(List.of(KIM, named)).all()).containsExactlyInAnyOrder(KIM, named);
    }

    private static Hold hold() {
        return new Hold(Optional.empty(), How.DECLARED, Hold.EVER, Hold.ALWAYS, "test");
    }

    private static Principal principal(String id, String name) {
        return new Principal(Optional.of(ObjectId.of(id)), List.of(name), List.of(hold()), List.of());
    }

    private static Optional<Principal> byId(PrincipalTable table, String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return table.byId(bytes, 0, bytes.length);
    }

    private static Optional<Principal> byName(PrincipalTable table, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return table.byName(bytes, 0, bytes.length);
    }
}
