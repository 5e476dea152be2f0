package dev.gatehouse.server.graph.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryOptionsTest {
    @Test
    void readsWhatClientsSend() throws ODataException {
        QueryOptions options = QueryOptions.parse(Map.of(
                "$filter", "status eq 'Provisioned'",
                "$select", "id, status",
                "$expand", "roleDefinition($select=displayName),policy($expand=rules($filter=id eq 'a;b)');$top=3)",
                "$orderby", "createdDateTime desc, principal/displayName asc,id",
                "$top", "50",
                "$count", "true",
                "api-version", "2020-10-01"));

        assertThat(options.filter()).hasToString("Optional[status eq 'Provisioned']");
        assertThat(options.select()).isEqualTo(Set.of("id", "status"));
        assertThat(options.top()).hasValue(50);
        assertThat(options.count()).isTrue();
        assertThat(options.orderBy())
                .extracting(order -> order.by() + (order.descending() ? " down" : " up"))
                .containsExactly("createdDateTime down", "principal/displayName up", "id up");
        assertThat(options.expand()).extracting(QueryOptions.Expand::name).containsExactly("roleDefinition", "policy");
        assertThat(options.expand().getFirst().options().select()).isEqualTo(Set.of("displayName"));
        QueryOptions policy = options.expand().getLast().options();
        assertThat(policy.top()).hasValue(3);
        assertThat(policy.expand().getFirst().options().filter()).hasToString("Optional[id eq 'a;b)']");
        assertThat(QueryOptions.parse(Map.of())).isEqualTo(QueryOptions.NONE);
    }

    @Test
    void takesAnyCaseAndEachOptionOnce() throws ODataException {
        assertThat(QueryOptions.parse(Map.of("$Top", "3", "FILTER", "id eq 'x'", "$orderBy", "id")))
                .isEqualTo(QueryOptions.parse(Map.of("top", "3", "filter", "id eq 'x'", "$orderby", "id")));
        assertThatThrownBy(() -> QueryOptions.parse(Map.of("$filter", "id eq 'x'", "Filter", "id eq 'y'")))
                .isInstanceOf(ODataException.class)
                .hasMessage("$filter is there twice");
        assertThatThrownBy(() -> QueryOptions.parse(Map.of("$expand", "a($top=1;$top=2)")))
                .isInstanceOf(ODataException.class)
                .hasMessage("$top is there twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$search | kim | $search is not supported",
                "$top | -1 | $top is a number",
                "$top | 99999999999 | $top is a number",
                "$count | yes | $count is true or false",
                "$select | id status | $select, character 4: expected ',' or the end, not \"status\"",
                "$orderby | , | $orderby, character 1: expected the name of a property",
                "$expand | a($expand=b($expand=c($expand=d))) | less to expand",
                "$expand | a($top) | expected '='",
                "$expand | a($filter=x eq) | $filter, character 5",
                "$format | xml | $format is json"
            })
    void saysWhatIsWrong(String option, String value, String says) {
        assertThatThrownBy(() -> QueryOptions.parse(Map.of(option, value)))
                .isInstanceOf(ODataException.class)
                .hasMessageContaining(says);
    }

    @Test
    void entitiesAreOrderedByOneAfterTheOther() throws ODataException {
        List<JsonNode> entities = new ArrayList<>(Arrays.asList(
                json("{'id':1,'name':'kim','n':2}"),
                json("{'id':2,'name':'Ada'}"),
                json("{'id':3,'name':'kim','n':10}"),
                json("{'id':4}")));

        entities.sort(Ordering.of(
                QueryOptions.parse(Map.of("$orderby", "name,n desc")).orderBy()));

        assertThat(entities).extracting(entity -> entity.get("id").asInt()).containsExactly(4, 2, 3, 1);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
