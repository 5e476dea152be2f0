package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayTest {
    private static final String PLACE = "set in the server by kim";
    private static final String KIM = "adm_kim@contoso.example";

    /** A line each: what the file says, the kind, name and body of an entry, and what is in force then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            watchlists: {vips: [Ada]}                          | watchlist         | vips   | ["Bob", "Ada"]               | lists={vips=[Ada, Bob]}
            watchlists: {vips: [Ada]}                          | watchlist         | VIPS   | ["Bob"]                      | lists={vips=[Ada, Bob]}
            watchlists: {vips: [Ada]}                          | watchlist         | others | ["NL", "10"]                 | lists={vips=[Ada], others=[NL, 10]}
            {}                                                 | watchlist         | vips   | []                           | lists={vips=[]}
            {}                                                 | emergencyAccount  | x      | {"account": "%s"}            | emergency=[%s]
            emergencyAccounts: [%s]                            | emergencyAccount  | x      | {"account": "%s"}            | emergency=[%s from the file]
            emergencyAccounts: [bg@contoso.example]            | emergencyAccount  | x      | {"account": "%s"}            | emergency=[bg@contoso.example from the file, %s]
            {}                                                 | privilegedAccount | x      | {"account": "%s"}            | privileged=[%s]
            privilegedAccounts: [{account: %s, until: 2030-01-01}] | privilegedAccount | x  | {"account": "%s"}            | privileged=[%s from the file]
            {}                                                 | threshold         | many   | 20                           | limits={many=20.0}
            thresholds: {many: 5}                              | threshold         | many   | 20                           | limits={many=5.0}
            thresholds: {many: 5}                              | threshold         | other  | 2.5                          | limits={other=2.5, many=5.0}
            {}                                                 | ruleEnabled       | 7      | false                        | disabled=[7]
            {}                                                 | plannedTest       | x      | {"account": "%s", "reason": "r", "from": "2026-05-01", "until": "2026-05-02"}             | expected=[planned test]
            {}                                                 | plannedChange     | x      | {"entities": ["%s"], "reason": "r", "from": "2026-05-01", "until": "2026-05-02"}          | expected=[planned change]
            {}                                                 | exclusion         | x      | {"rule": "a", "entity": "%s", "reason": "r", "from": "2026-05-01", "until": "2026-07-30"} | expected=[exclusion]
            """)
    void laysAnEntryOverTheFileWhichHoldsWhereItSaysSomething(
            String file, String kind, String name, String body, String inForce) {
        Overlay.Sum sum = lay(file, new SetEntry(kind(kind), name, body.replace("%s", KIM), PLACE));

        assertThat(sum.problems()).isEmpty();
        assertThat(shown(sum)).isEqualTo(inForce.replace("%s", KIM));
    }

    @Test
    void theFileAloneIsTheFile() {
        Configuration file = Read.configuration("tenant: contoso\nwatchlists: {vips: [Ada]}\nthresholds: {many: 5}");

        assertThat(Overlay.lay(file, List.of())).isEqualTo(new Overlay.Sum(file, Set.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exclusion         | x    | {"rule": "a", "entity": "b", "from": "2026-05-01", "until": "2026-05-02"}                | "reason" is missing
            exclusion         | x    | {"rule": "a", "entity": "b", "reason": "r", "from": "2026-05-01", "until": "2026-07-31"} | at most 90 days
            exclusion         | x    | {"rule": "a", "entity": "b", "reason": "r", "from": "2026-05-01"}                        | "until" is missing
            emergencyAccount  | x    | {"account": "kim"}                                                                       | is no account
            emergencyAccount  | x    | []                                                                                       | empty list
            plannedTest       | x    | {"account": "a@b.example", "reason": "r", "from": "2026-05-01", "until": "2026-05-09"}   | at most 7 days
            threshold         | many | 0                                                                                        | is no threshold
            threshold         | many | "x"                                                                                      | is no threshold
            watchlist         | a b  | ["x"]                                                                                    | is no name for a watchlist
            watchlist         | vips | "x"                                                                                      | not a list
            watchlist         | vips | [{"a": 1}]                                                                               | a section
            watchlist         | vips | ["x"                                                                                     | not YAML
            """)
    void anEntryWithAMistakeSaysWhatIsWrongAndLeavesTheOthersInForce(
            String kind, String name, String body, String problem) {
        Overlay.Sum sum = lay(
                "{}",
                new SetEntry(kind(kind), name, body, PLACE),
                new SetEntry(SetKind.WATCHLIST, "good", "[\"x\"]", "another"));

        assertThat(sum.problems()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.origin()).hasToString(PLACE);
        });
        assertThat(sum.problems().stream().map(ConfigProblem::describe)).anyMatch(line -> line.contains(problem));
        assertThat(shown(sum)).isEqualTo("lists={good=[x]}");
    }

    @Test
    void whatIsExpectedSaysWhoSetIt() {
        var body =
                "{\"rule\":\"a\",\"entity\":\"b\",\"reason\":\"r\",\"from\":\"2026-05-01\",\"until\":\"2026-05-02\"}";

        assertThat(lay("{}", new SetEntry(SetKind.EXCLUSION, "x", body, PLACE))
                        .configuration()
                        .expectations())
                .singleElement()
                .satisfies(one -> assertThat(one.origin()).hasToString(PLACE));
    }

    @Test
    void everyKindIsKnownByItsWord() {
        assertThat(Arrays.stream(SetKind.values()).map(SetKind::word).flatMap(word -> SetKind.of(word).stream()))
                .containsExactly(SetKind.values());
        assertThat(SetKind.of("EXCLUSION")).isEmpty();
    }

    private static Overlay.Sum lay(String file, SetEntry... entries) {
        return Overlay.lay(Read.configuration(file.replace("%s", KIM)), List.of(entries));
    }

    private static SetKind kind(String word) {
        return SetKind.of(word).orElseThrow();
    }

    /** What is in force beside the tenant, in words. */
    private static String shown(Overlay.Sum sum) {
        Configuration all = sum.configuration();
        List<String> shown = new ArrayList<>();
        if (!all.watchlists().names().isEmpty()) {
            shown.add("lists=" + all.watchlists());
        }
        if (!all.emergencyAccounts().isEmpty()) {
            shown.add("emergency=" + accounts(all.emergencyAccounts()));
        }
        if (!all.privilegedAccounts().isEmpty()) {
            shown.add("privileged=" + accounts(all.privilegedAccounts()));
        }
        if (!all.thresholds().isEmpty()) {
            var limits = new LinkedHashMap<String, Double>();
            all.thresholds().forEach((name, one) -> limits.put(name, one.limit()));
            shown.add("limits=" + limits);
        }
        if (!all.expectations().isEmpty()) {
            shown.add("expected="
                    + all.expectations().stream().map(one -> one.kind().words()).toList());
        }
        if (!sum.disabled().isEmpty()) {
            shown.add("disabled=" + sum.disabled());
        }
        return String.join(" ", shown);
    }

    private static List<String> accounts(List<Account> accounts) {
        return accounts.stream()
                .map(one -> one.account() + (one.origin().toString().equals(PLACE) ? "" : " from the file"))
                .toList();
    }
}
