package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypePlaceTest {
    private static final EntityType BOSS = new EntityType(
            "directoryObject",
            Set.of("id", "displayName"),
            Map.of("office", link(new EntityType("office", Set.of("id")))));
    private static final EntityType PERSON = BOSS.derived("user", "group");
    private static final EntityType TYPE = new EntityType(
                    "request",
                    Set.of("id", "principalId", "createdBy", "scope", "targets", "details", "createdDateTime"),
                    Map.of("principal", link(PERSON)))
            .within("createdBy", "user/id", "user/displayName", "application/id")
            .within("scope", "query", "microsoft.graph.queryScope", "microsoft.graph.bothScope")
            .within("targets", "id", "changes/newValue")
            .within("details", EntityType.ANYTHING);

    private static Link link(EntityType type) {
        return new Link(() -> type, entities -> List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PrincipalId eq 'p' and ID ne 'x' | principalId eq 'p' and id ne 'x'",
                "not (PRINCIPALID in ('a', 'b') or isof(Principal, microsoft.graph.USER)) |"
                        + " not (principalId in ('a', 'b') or isof(principal, 'microsoft.graph.user'))",
                "startswith(tolower(principal/DISPLAYNAME), 'k') | startswith(tolower(principal/displayName), 'k')",
                "CreatedBy/User/Id eq 'x' | createdBy/user/id eq 'x'",
                "contains(Scope/Microsoft.Graph.QueryScope/Query, 'q') |"
                        + " contains(scope/microsoft.graph.queryScope/query, 'q')",
                "principal/microsoft.graph.group/displayName eq 'x' |"
                        + " principal/microsoft.graph.group/displayName eq 'x'",
                "principal/microsoft.graph.directoryObject/id eq 'x' | principal/id eq 'x'",
                "microsoft.graph.request/Id eq 'x' | id eq 'x'",
                "isof(principal, 'microsoft.graph.directoryObject') | principal ne null",
                "Targets/any(t: t/ID eq 'a' and t/Changes/all(Id: Id/NewValue eq 'b')) |"
                        + " targets/any(t: t/id eq 'a' and t/changes/all(Id: Id/newValue eq 'b'))",
                "details/Whatever/It/is eq 1 | details/Whatever/It/is eq 1",
            })
    void writesNamesAsTheyAreCalledThere(String written, String called) throws ODataException {
        assertThat(TYPE.named(Filter.parse(written))).hasToString(called);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "wings eq 1 | named 'wings' on type 'microsoft.graph.request'; there is to ask for: createdBy,",
                "createdBy/usr/id eq 'x' | named 'usr'",
                "createdBy/usr/id eq 'x' | to ask for within 'createdBy': application, user.",
                "createdBy/user/name eq 'x' | within 'createdBy/user': displayName, id.",
                "principalId/x eq 'x' | within 'principalId': nothing.",
                "principal/wings eq 'x' | on type 'microsoft.graph.directoryObject'",
                "principal/office/id eq 'x' | named 'office'",
                "targets/any(t: t/wings eq 1) | named 'wings'",
                "scope/microsoft.graph.wings/query eq 'x' | named 'microsoft.graph.wings'",
                "createdBy/microsoft.graph.user/id eq 'x' | named 'microsoft.graph.user'",
                "isof(principal, 'microsoft.graph.wings') | to be of: microsoft.graph.group, microsoft.graph.user.",
                "isof(scope, 'microsoft.graph.user') | named 'microsoft.graph.user'",
            })
    void refusesWhatIsNotThereAndNamesWhatIs(String written, String says) {
        assertThatThrownBy(() -> TYPE.named(Filter.parse(written)))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining(says);
    }

    @Test
    void refusesATypeWithoutAProperty() {
        assertThatThrownBy(() -> TYPE.named(Filter.parse("microsoft.graph.request eq 'x'")))
                .isInstanceOf(ODataException.class)
                .hasMessageContaining("A property is missing");
        assertThatThrownBy(() -> TYPE.named(Filter.parse("isof(principal, user)")))
                .isInstanceOf(ODataException.class)
                .hasMessageContaining("isof: 'user' is no type");
    }

    @Test
    void aTypeIsLookedForInWhatSaysThatItIsOfIt() throws ODataException {
        JsonNode query = json("{'scope':{'@odata.type':'#microsoft.graph.queryScope','query':'/groups/1'}}");
        JsonNode both = json("{'scope':{'@odata.type':'#microsoft.graph.bothScope','query':'/groups/1'}}");
        Filter filter = TYPE.named(Filter.parse("contains(scope/microsoft.graph.queryScope/query, '/groups')"));

        assertThat(filter.matches(query)).isTrue();
        assertThat(filter.matches(both)).isFalse();
        assertThat(TYPE.named(Filter.parse("isof('microsoft.graph.request')")).matches(both))
                .isTrue();
    }

    @Test
    void everyOptionIsNamed() throws ODataException {
        QueryOptions options = Shaping.named(
                TYPE,
                QueryOptions.parse(Map.of(
                        "$filter", "PRINCIPALID eq 'p'",
                        "$orderby", "CreatedDateTime desc,createdby/USER/id",
                        "$expand", "Principal($filter=ID eq 'x';$orderby=DisplayName)")));

        assertThat(options.filter()).hasToString("Optional[principalId eq 'p']");
        assertThat(options.filter().orElseThrow().equalities()).isEqualTo(Map.of("principalId", "p"));
        assertThat(options.orderBy())
                .extracting(order -> order.by() + " " + order.descending())
                .containsExactly("createdDateTime true", "createdBy/user/id false");
        QueryOptions.Expand expand = options.expand().getFirst();
        assertThat(expand.name()).isEqualTo("principal");
        assertThat(expand.options().filter()).hasToString("Optional[id eq 'x']");
        assertThat(expand.options().orderBy().getFirst().by()).hasToString("displayName");
        assertThatThrownBy(() -> Shaping.named(TYPE, QueryOptions.parse(Map.of("$orderby", "principal/id"))))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("named 'principal'");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
