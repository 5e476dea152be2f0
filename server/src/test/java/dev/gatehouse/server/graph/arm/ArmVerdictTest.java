package dev.gatehouse.server.graph.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.server.graph.GraphException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArmVerdictTest {
    private static ArmVerdict read(String text) {
        try {
            return ArmVerdict.read(JsonMapper.builder().build().readTree(text.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'properties':{'reviewResult':'Approve','justification':'why'}} | true",
                "{'id':'/x','properties':{'reviewResult':'Deny','justification':'why','displayName':null}} | false",
                "{'reviewResult':'approve','justification':'why'} | true"
            })
    void isReadWithWhatStandsAroundItAndWithout(String body, boolean approves) {
        assertThat(read(body)).isEqualTo(new ArmVerdict(approves, "why"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'properties':null}",
                "{'properties':{'reviewResult':'NotReviewed'}}",
                "{'properties':{'reviewResult':true}}",
                "{'properties':{'reviewResult':'Approve','reviewedBy':'me'}}",
                "{'properties':{'reviewResult':'Approve'},'wings':1}",
                "{'reviewResult':'Approve','status':'Completed'}"
            })
    void whatIsNoneIsRefused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        GraphException.class,
                        thrown -> assertThat(thrown.status()).isEqualTo(400));
    }
}
