package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTestsTest {
    private static boolean finds(String test, String value) {
        String query = Rules.query("signinlogs", "a: {" + test + "}\ncondition: a");
        return !Rules.run(
                        query,
                        Table.SIGNIN_LOGS,
                        List.of(Rules.row(Table.SIGNIN_LOGS, Map.of("AppDisplayName", value))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "AppDisplayName: Azure Portal, azure portal, true",
                "AppDisplayName: Azure Portal, Azure Portal 2, false",
                "AppDisplayName|cased: Azure Portal, azure portal, false",
                "AppDisplayName|contains: port, Azure Portal, true",
                "AppDisplayName|contains: port, Azure, false",
                "AppDisplayName|contains|cased: port, Azure Portal, false",
                "AppDisplayName|startswith: azu, Azure Portal, true",
                "AppDisplayName|startswith: portal, Azure Portal, false",
                "AppDisplayName|endswith: PORTAL, Azure Portal, true",
                "AppDisplayName|endswith: azure, Azure Portal, false",
                "AppDisplayName: Az*tal, Azure Portal, true",
                "AppDisplayName: Az?re*, Azure Portal, true",
                "AppDisplayName: Az??re*, Azure Portal, false",
                "AppDisplayName|re: ^Az.re\\b, Azure Portal, true",
                "AppDisplayName|re: ^az, Azure Portal, false",
                "AppDisplayName|re|i: ^az, Azure Portal, true",
                "AppDisplayName|re: x*, ``, false",
                "AppDisplayName|neq: Azure Portal, Azure Portal, false",
                "AppDisplayName|neq: Azure Portal, other, true",
                "AppDisplayName|exists: true, x, true",
                "AppDisplayName|exists: true, ``, false",
                "AppDisplayName|exists: false, ``, true",
                "AppDisplayName: null, ``, true",
                "AppDisplayName: null, x, false",
                "AppDisplayName: '?*', x, true",
                "AppDisplayName: '?*', ``, false",
                "AppDisplayName|gt: 480, 481, true",
                "AppDisplayName|gt: 480, 480, false",
                "AppDisplayName|gte: 480, 480, true",
                "AppDisplayName|lt: 480, x, false",
                "AppDisplayName|lte: 1.5, 1.5, true",
                "AppDisplayName|cidr: 198.51.100.0/24, 198.51.100.77, true",
                "AppDisplayName|cidr: 198.51.100.0/24, ::ffff:198.51.100.77, true",
                "AppDisplayName|cidr: 198.51.100.0/24, 198.51.101.77, false",
                "AppDisplayName|cidr: 198.51.100.0/24, 203.0.113.1/0, false",
                "AppDisplayName|cidr: 2001:db8::/32, 2001:db8:1::1, true",
                "AppDisplayName|cidr: 198.51.100.0/24, no address, false",
            })
    void asksWhatSigmaAsks(String test, String value, boolean found) {
        assertThat(finds(test, value)).isEqualTo(found);
    }

    @Test
    void asksForOneOfSeveralAndForAll() {
        assertThat(finds("AppDisplayName: [a, b]", "B")).isTrue();
        assertThat(finds("AppDisplayName: [a, b]", "c")).isFalse();
        assertThat(finds("AppDisplayName|contains|all: [a, b]", "cab")).isTrue();
        assertThat(finds("AppDisplayName|contains|all: [a, b]", "ca")).isFalse();
    }

    @Test
    void numbersOfAColumnOfNumbersAreComparedAsSuch() {
        assertThat(Rules.query("keyvault", "a: {HttpStatusCode: 200}\ncondition: a"))
                .contains("coalesce(HttpStatusCode in (200), false)");
        assertThat(Rules.query("keyvault", "a: {HttpStatusCode|gte: 400}\ncondition: a"))
                .contains("coalesce(HttpStatusCode >= 400, false)");
    }

    /** Whatever a rule looks for, it finds that, and what it looks for stays what it is. */
    @Test
    void findsHostileTextsAndIsNotChangedByThem() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            String text = KqlTextTest.hostile(random).replaceAll("[\\\\*?\\ufeff]", "-") + "x";
            String yaml = RuleYaml.quoted(text);
            String modifier =
                    List.of("", "|contains", "|startswith", "|endswith").get(random.nextInt(4));
            assertThat(finds("AppDisplayName" + modifier + ": " + yaml, text))
                    .as(text)
                    .isTrue();
            assertThat(finds("AppDisplayName" + modifier + ": " + yaml, "y"))
                    .as(text)
                    .isFalse();
            assertThat(finds("AppDisplayName: " + yaml.replace("x\"", "*x\""), text))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void whatItCannotSayIsLeftOut() {
        assertThat(Rules.reason("signinlogs", "a: {AppDisplayName: ''}\ncondition: a"))
                .contains("empty text");
        assertThat(Rules.reason("signinlogs", "a: {CreatedDateTime|hour: 3}\ncondition: a"))
                .contains("time");
        assertThat(Rules.reason("signinlogs", "a: [mimikatz]\ncondition: a")).contains("anywhere in a record");
        assertThat(Rules.reason("signinlogs", "a: {Nonsense: 1}\ncondition: a"))
                .contains("no log has the field Nonsense");
        assertThat(Rules.reason("signinlogs", "a: {User.Roles: x}\ncondition: a"))
                .contains("roles");
        assertThat(Rules.reason("auditlogs", "a: {Changes.Added: x}\ncondition: a"))
                .contains("added");
    }
}
