package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.inspect.AccountReport.Count;
import dev.gatehouse.cli.inspect.AccountReport.Privileged;
import dev.gatehouse.cli.inspect.AccountReport.Role;
import dev.gatehouse.detection.context.How;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccountTextTest {
    private static final Count SOME = new Count(3, false);

    @Test
    void showsEachRoleOnceWithAllThatShowsIt() {
        Privileged kim = new Privileged(
                "kim@contoso.example",
                "",
                false,
                List.of(new Role("Global Administrator", How.ASSIGNED), new Role("Global Administrator", How.TOKEN)));
        assertThat(text(report(SOME, List.of(kim), 0, List.of())))
                .contains("    kim@contoso.example: Global Administrator (assigned, token)")
                .contains("emergency     none declared");
    }

    @Test
    void showsFiftyAccountsAndHowManyMoreThereAre() {
        List<Privileged> many = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            many.add(new Privileged("adm" + i, "", true, List.of()));
        }
        assertThat(text(report(SOME, many, 53, List.of("adm1"))))
                .contains("    adm49: emergency access account (declared)")
                .doesNotContain("adm50")
                .contains("and 3 more; --format json lists all")
                .contains("emergency     53 declared, 1 seen: adm1");
    }

    @Test
    void saysThatThereAreMoreThanWereCounted() {
        assertThat(text(report(new Count(100_000, true), List.of(), 1, List.of())))
                .contains("users         more than 100,000")
                .contains("emergency     1 declared, none seen")
                .contains("privileged    nobody known");
    }

    @Test
    void textOfLogsCannotSteerATerminal() {
        Privileged odd = new Privileged("\u001b[31mred\n", "", true, List.of());
        assertThat(text(report(SOME, List.of(odd), 1, List.of())))
                .doesNotContain("\u001b")
                .contains("[31mred :");
    }

    private static AccountReport report(Count users, List<Privileged> privileged, int declared, List<String> seen) {
        return new AccountReport(users, SOME, SOME, Map.of(), privileged, declared, seen);
    }

    private static String text(AccountReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new AccountText(new Page(out, false)).print(report);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
