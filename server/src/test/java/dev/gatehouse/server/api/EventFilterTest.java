package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.logs.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EventFilterTest {
    @Test
    void nothingAskedIsEverything() {
        assertThat(filter(List.of(), null, null, List.of(), null, List.of()).query())
                .isEqualTo(EventQuery.ALL.limit(EventQuery.LIMIT));
    }

    @Test
    void saysAllThatParametersSay() {
        EventQuery query = filter(
                        List.of("auditlogs", "SigninLogs"),
                        "1970-01-01",
                        "1970-01-02",
                        List.of("Kim"),
                        "words",
                        List.of("operation:contains:a:b", "PRINCIPALNAME:Equals:", "address:prefix:10."))
                .query();
        assertThat(query.tables()).containsExactlyInAnyOrder(Table.AUDIT_LOGS, Table.SIGNIN_LOGS);
        assertThat(query.from()).isZero();
        assertThat(query.until()).isEqualTo(86_400_000_000L);
        assertThat(query.principals()).containsExactly("kim");
        assertThat(query.text()).isEqualTo("words");
        assertThat(query.tests())
                .containsExactly(
                        new FieldTest(EventField.OPERATION, FieldTest.How.CONTAINS, "a:b"),
                        new FieldTest(EventField.PRINCIPAL_NAME, FieldTest.How.EQUALS, ""),
                        new FieldTest(EventField.ADDRESS, FieldTest.How.PREFIX, "10."));
    }

    @Test
    void refusesTablesFieldsAndTimesThatAreNone() {
        assertThatThrownBy(() -> filter(List.of("Nowhere"), List.of()).query())
                .hasMessageStartingWith("table is one of AADDomainServicesAccountLogon, ");
        for (String wrong : List.of("operation", "operation:contains", "raw:contains:x", "operation:like:x", "")) {
            assertThatThrownBy(() -> filter(List.of(), List.of(wrong)).query())
                    .as(wrong)
                    .hasMessageStartingWith("field is Name:how:value, where Name is one of address, ");
        }
        assertThatThrownBy(() -> filter(List.of(), "2026-01-02", "2026-01-02", List.of(), null, List.of())
                        .query())
                .hasMessage("until is a time after from.");
    }

    @Test
    void ordersTheNewestOrTheOldestFirst() {
        assertThat(EventFilter.ordered(EventQuery.ALL, "Newest").oldestFirst()).isFalse();
        assertThat(EventFilter.ordered(EventQuery.ALL, "oldest").oldestFirst()).isTrue();
        assertThatThrownBy(() -> EventFilter.ordered(EventQuery.ALL, "random"))
                .hasMessage("order is newest or oldest.");
    }

    private static EventFilter filter(List<String> tables, List<String> fields) {
        return filter(tables, null, null, List.of(), null, fields);
    }

    /** What a request says. */
    static EventFilter filter(
            List<String> tables,
            @Nullable String from,
            @Nullable String until,
            List<String> principals,
            @Nullable String text,
            List<String> fields) {
        EventFilter filter = new EventFilter();
        filter.tables = tables;
        filter.from = from;
        filter.until = until;
        filter.principals = principals;
        filter.text = text;
        filter.fields = fields;
        return filter;
    }
}
