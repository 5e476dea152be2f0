package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What PowerShell prints for an object becomes JSON. */
final class PowerShellObjectTest {
    @Test
    void readsMembers() {
        assertThat(PowerShellObject.json("@{value=Microsoft.Authorization/write; localizedValue=Create it}"))
                .contains("{\"value\":\"Microsoft.Authorization/write\",\"localizedValue\":\"Create it\"}");
        assertThat(PowerShellObject.json("@{a=; b=\"x\"}")).contains("{\"a\":\"\",\"b\":\"\\\"x\\\"\"}");
        assertThat(PowerShellObject.json("@{}")).contains("{}");
    }

    @Test
    void readsObjectsWithinObjects() {
        assertThat(PowerShellObject.json("@{a=@{b=1; c=2}; d=3}"))
                .contains("{\"a\":{\"b\":\"1\",\"c\":\"2\"},\"d\":\"3\"}");
    }

    @Test
    void takesASemicolonForAValuesWhereNoMemberFollows() {
        assertThat(PowerShellObject.json("@{agent=Mozilla/5.0 (X11; Linux); n=1}"))
                .contains("{\"agent\":\"Mozilla/5.0 (X11; Linux)\",\"n\":\"1\"}");
    }

    @Test
    void refusesWhatIsNone() {
        for (String text : List.of("", "@{", "{a=1}", "@{a=1", "@{no member}", "@(1, 2)", "a=1")) {
            assertThat(PowerShellObject.json(text)).as(text).isEmpty();
        }
    }

    @Test
    void endsInTimeOnBracesWithoutEnd() {
        assertThat(PowerShellObject.json("@{a=".repeat(10_000) + "}".repeat(10_000)))
                .isPresent();
    }
}
