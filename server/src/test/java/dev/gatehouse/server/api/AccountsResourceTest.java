package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsResourceTest {
    private static @Nullable Filled filled;

    @BeforeAll
    static void fill(@TempDir Path folder) throws IOException {
        filled = Filled.with(
                folder,
                List.of(
                        "storage/AuditLogs-week2.ndjson",
                        "storage/ServicePrincipalSignInLogs.ndjson",
                        "graph/directoryAudits-page1.json",
                        "graph/signIns-page1.json.gz"));
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void pagesGoThroughAllPrivilegedAccountsOnce() {
        List<AccountView> all = new ArrayList<>();
        String after = null;
        do {
            Page<AccountView> page = accounts().list(null, null, "3", after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all)
                .hasSize(filled().watching().station().context().privileged().size())
                .hasSizeGreaterThan(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsWhoIsDeclaredAnEmergencyAccount() {
        List<AccountView> emergency = accounts().list(null, "true", "50", null).items();
        assertThat(emergency.stream().flatMap(account -> account.names().stream()))
                .contains("bg-one@contoso.example", "bg-two@contoso.example");
        assertThat(emergency).hasSize(2).allSatisfy(account -> {
            assertThat(account.privileged()).isTrue();
            assertThat(account.holds()).anySatisfy(hold -> {
                assertThat(hold.emergency()).isTrue();
                assertThat(hold.how()).isEqualTo("declared");
                assertThat(hold.since()).isNull();
                assertThat(hold.until()).isNull();
                assertThat(hold.evidence()).isNotEmpty();
            });
        });
        assertThat(accounts().list(null, "false", "200", null).items()).doesNotContainAnyElementsOf(emergency);
    }

    @Test
    void tellsWhenADeclaredPrivilegeEnds() {
        AccountView account = accounts().account("SVC-migration@contoso.example");
        assertThat(account.holds()).anySatisfy(hold -> assertThat(hold.until()).hasToString("2026-05-10T00:00:00Z"));
        assertThat(account.holds().stream().filter(hold -> hold.how().equals("declared")))
                .allSatisfy(hold -> assertThat(hold.emergency()).isFalse());
    }

    @Test
    void findsByTextInNamesAndRoles() {
        assertThat(accounts().list("BG-ONE", null, "50", null).items()).hasSize(1);
        List<AccountView> byRole =
                accounts().list("administrator", null, "50", null).items();
        assertThat(byRole)
                .isNotEmpty()
                .allSatisfy(account -> assertThat(account.holds())
                        .anySatisfy(
                                hold -> assertThat(String.valueOf(hold.role()).toLowerCase(Locale.ROOT))
                                        .contains("administrator")));
        assertThat(accounts().list("nobody at all", null, "50", null).items()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCursorAndNoAccount() {
        assertThatThrownBy(() -> accounts().list(null, null, "50", "*")).hasMessageStartingWith("after is the cursor");
        assertThatThrownBy(() -> accounts().list(null, null, "201", null)).hasMessageStartingWith("limit is a number");
        assertThatThrownBy(() -> accounts().list(null, null, "many", null)).hasMessageStartingWith("limit is a number");
        assertThatThrownBy(() -> accounts().list(null, "maybe", "5", null)).hasMessage("emergency is true or false.");
        assertThatThrownBy(() -> accounts().account("nobody@contoso.example"))
                .hasMessage("No privileged account has this id or name.");
        assertThatThrownBy(() -> accounts().timeline("nobody@contoso.example", null, null, "5", null))
                .hasMessage("No privileged account has this id or name.");
    }

    /** For every account, in pages of several lengths, what a look at every single event finds. */
    @Test
    void aTimelineIsWhatALookAtEveryEventFinds() {
        List<EventRow> everything = everything();
        int told = 0;
        for (AccountView account : accounts().list(null, null, "200", null).items()) {
            Set<String> names = new HashSet<>();
            account.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            if (account.id() != null) {
                names.add(account.id());
            }
            List<String> expected = everything.stream()
                    .filter(row -> speaksOf(row, names))
                    .map(row -> EventView.outline(row).key())
                    .toList();
            String name = account.id() == null ? account.names().getFirst() : account.id();
            assertThat(keys(name, 7)).as(name).containsExactlyElementsOf(expected);
            assertThat(keys(name, 200)).as(name).containsExactlyElementsOf(expected);
            told += expected.size();
        }
        assertThat(told).isGreaterThan(50);
    }

    @Test
    void aTimelineShowsNoRecords() {
        assertThat(accounts().list(null, null, "200", null).items().stream()
                        .filter(account -> account.id() != null)
                        .flatMap(account ->
                                accounts()
                                        .timeline(String.valueOf(account.id()), null, null, "5", null)
                                        .items()
                                        .stream()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.raw()).isNull();
                    assertThat(event.also()).isNull();
                });
    }

    @Test
    void whatIsUsualOfAnAccountIsWhatItsEventsHad() {
        AccountBaselines known = accounts().baselines("HD_amina@contoso.example");
        assertThat(known.at()).isEqualTo(Filled.NOW);
        assertThat(known.more()).isZero();
        assertThat(known.items())
                .filteredOn(one ->
                        one.type().equals("new_value") && one.fields().equals(List.of("Target.Role.DisplayName")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.events()).isEqualTo(5);
                    assertThat(one.since()).hasToString("2026-05-11T00:00:00Z");
                    assertThat(one.values()).singleElement().satisfies(value -> {
                        assertThat(value.value()).isEqualTo("Helpdesk Administrator");
                        assertThat(value.count()).isEqualTo(5);
                        assertThat(value.lastSeen()).hasToString("2026-05-15");
                    });
                });
        assertThat(known.items())
                .filteredOn(one -> one.fields().equals(List.of("Time.Hour")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.values()).hasSize(24));
    }

    @Test
    void whatIsUsualIsOfTheAccountThatWasAskedFor() {
        int told = 0;
        for (AccountView account : accounts().list(null, null, "200", null).items()) {
            String name = account.id() == null ? account.names().getFirst() : account.id();
            for (BaselineView baseline : accounts().baselines(name).items()) {
                assertThat(baseline.key()).containsAnyElementsOf(lowered(account));
                told++;
            }
        }
        assertThat(told).isGreaterThan(20);
        assertThatThrownBy(() -> accounts().baselines("nobody@contoso.example"))
                .hasMessage("No privileged account has this id or name.");
    }

    private static Set<String> lowered(AccountView account) {
        Set<String> names = new HashSet<>();
        account.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        if (account.id() != null) {
            names.add(account.id());
        }
        return names;
    }

    private static List<String> keys(String account, int limit) {
        List<String> keys = new ArrayList<>();
        String after = null;
        do {
            AccountsResource.Timeline page = accounts().timeline(account, null, null, Integer.toString(limit), after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(event -> keys.add(event.key()));
            after = page.next();
        } while (after != null);
        return keys;
    }

    private static boolean speaksOf(EventRow row, Set<String> names) {
        return names.contains(row.principal().toLowerCase(Locale.ROOT))
                || names.contains(row.principalName().toLowerCase(Locale.ROOT))
                || Arrays.stream(row.others().split(" ")).anyMatch(names::contains);
    }

    private static List<EventRow> everything() {
        List<EventRow> all = new ArrayList<>();
        EventQuery query = EventQuery.ALL.limit(1000);
        while (true) {
            EventQuery asked = query;
            var page = filled().desk().ask(lake -> lake.find(asked));
            all.addAll(page.events());
            if (page.next().isEmpty()) {
                return all;
            }
            query = EventQuery.ALL.limit(1000).after(page.next().get());
        }
    }

    private static AccountsResource accounts() {
        return new AccountsResource(filled().watching(), filled().desk(), Filled.CLOCK);
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was filled");
    }
}
