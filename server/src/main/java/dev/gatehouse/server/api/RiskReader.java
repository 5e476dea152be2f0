package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.logs.LogTime;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/*
 * A risk is told again whenever its state changes: a detection under its id, the state of an account as an event of its own.
 * What is current is what the record with the latest word on when it was last updated says. All of it depends on the set of
 * records only.
 */
/** Makes risk events of raw records, in whatever order they come. For one thread. */
final class RiskReader {
    /** The columns that reports show. */
    static final List<String> COLUMNS = List.of(
            "AccountEnabled",
            "Activity",
            "ActivityDateTime",
            "AdditionalInfo",
            "AppDisplayName",
            "AppId",
            "ClientAppUsed",
            "ConditionalAccessStatus",
            "CorrelationId",
            "CreatedDateTime",
            "DetectedDateTime",
            "DetectionTimingType",
            "DisplayName",
            "InitiatedBy",
            "IPAddress",
            "IsDeleted",
            "IsInteractive",
            "IsProcessing",
            "KeyIds",
            "LastUpdatedDateTime",
            "Location",
            "LocationDetails",
            "RequestId",
            "ResourceDisplayName",
            "ResultDescription",
            "ResultType",
            "RiskDetail",
            "RiskEventType",
            "RiskEventTypes_V2",
            "RiskLastUpdatedDateTime",
            "RiskLevel",
            "RiskLevelAggregated",
            "RiskLevelDuringSignIn",
            "RiskState",
            "ServicePrincipalDisplayName",
            "ServicePrincipalId",
            "ServicePrincipalType",
            "Source",
            "TokenIssuerType",
            "UserDisplayName",
            "UserId",
            "UserPrincipalName");

    /** So many records of one event are looked at. */
    static final int COPIES = 10;

    private static final Projection PROJECTION = Projection.of(COLUMNS);

    private final LongPredicate wanted;
    private final int most;
    private final RowReader reader = new RowReader(PROJECTION);
    private final RowMerger merger = new RowMerger(PROJECTION);
    private final Map<String, Map<Long, TreeSet<Copy>>> byAccount = new HashMap<>();

    /** A record of an event. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, by the comparator below
    private record Copy(long updated, byte[] bytes) {
        private static final Comparator<Copy> LATEST_FIRST = Comparator.comparingLong(Copy::updated)
                .thenComparing(Copy::bytes, Arrays::compareUnsigned)
                .reversed();
    }

    /** Of the events with these identities, so many of each account: those that were updated last. */
    RiskReader(LongPredicate wanted, int most) {
        this.wanted = wanted;
        this.most = most;
    }

    /** Takes a record. */
    void take(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        int _ = reader.read(bytes, 0, bytes.length, true, RowSink.rows(this::row));
    }

    private void row(Row row) {
        long identity = row.identity();
        if (!wanted.test(identity)) {
            return;
        }
        Map<Long, TreeSet<Copy>> events =
                byAccount.computeIfAbsent(event(row, identity).account(), any -> new HashMap<>());
        TreeSet<Copy> copies = events.computeIfAbsent(identity, any -> new TreeSet<>(Copy.LATEST_FIRST));
        boolean _ = copies.add(new Copy(updated(row), Arrays.copyOfRange(row.buffer(), row.start(), row.end())));
        if (copies.size() > COPIES) {
            Copy _ = copies.pollLast();
        }
        if (events.size() > 2 * most) {
            events.entrySet().stream()
                    .sorted(Comparator.comparingLong((Map.Entry<Long, TreeSet<Copy>> event) ->
                                    event.getValue().first().updated())
                            .reversed()
                            .thenComparing(Map.Entry::getKey, Long::compareUnsigned))
                    .skip(most)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(events::remove);
        }
    }

    /** The events, by account, the latest first. */
    Map<String, List<RiskEvent>> byAccount() {
        Map<String, List<RiskEvent>> all = new TreeMap<>();
        byAccount.forEach((account, events) -> all.put(
                account,
                events.entrySet().stream()
                        .map(event -> event(event.getKey(), event.getValue()))
                        .sorted(RiskEvent.IN_TIME.reversed())
                        .limit(most)
                        .toList()));
        return all;
    }

    private RiskEvent event(long identity, Collection<Copy> latestFirst) {
        RiskEvent whole =
                event(merger.merge(latestFirst.stream().map(Copy::bytes).toList()), identity);
        if (latestFirst.size() == 1 || whole.table().isSignIn()) {
            return whole;
        }
        RiskEvent latest =
                event(merger.merge(List.of(latestFirst.iterator().next().bytes())), identity);
        Map<String, String> values = new LinkedHashMap<>(whole.values());
        values.putAll(latest.values());
        return new RiskEvent(whole.table(), identity, whole.time(), latest.updated(), values);
    }

    private static RiskEvent event(Row row, long identity) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            PROJECTION.slot(column).stream()
                    .mapToObj(slot -> text(row, slot))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> values.put(column, text));
        }
        return new RiskEvent(row.table(), identity, row.time(), updated(row), values);
    }

    /** What a column says; a list of several as JSON. */
    private static String text(Row row, int slot) {
        int count = row.count(slot, Row.WHOLE);
        if (count <= 1) {
            return row.text(slot);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Slice value = new Slice();
        for (int i = 0; i < count; i++) {
            row.value(slot, Row.WHOLE, i, value);
            if (value.kind() == Slice.Kind.JSON && EventView.value(value.text()) instanceof JsonNode node) {
                all.add(node);
            } else {
                all.add(value.text());
            }
        }
        return all.toString();
    }

    private static long updated(Row row) {
        for (String column : List.of("RiskLastUpdatedDateTime", "LastUpdatedDateTime")) {
            long said = PROJECTION.slot(column).stream()
                    .mapToObj(row::text)
                    .mapToLong(LogTime::parse)
                    .findFirst()
                    .orElse(Row.NO_TIME);
            if (said != Row.NO_TIME) {
                return said;
            }
        }
        return row.time();
    }
}
