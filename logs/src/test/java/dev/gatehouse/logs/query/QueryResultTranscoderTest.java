package dev.gatehouse.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.scan.Blocks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryResultTranscoderTest {
    private static final String COLUMNS = "'columns':[{'name':'Id','type':'string'},{'name':'N','type':'long'}]";
    private static final String ANALYTICS =
            "{'tables':[{'name':'PrimaryResult'," + COLUMNS + ",'rows':[['a',1],['b',null],[null,null]]}]}";
    private static final String KUSTO_1 =
            "{'Tables':[{'TableName':'Table_0','Columns':[{'ColumnName':'Id','DataType':'String'}],'Rows':[['a'],['b']]},"
                    + "{'TableName':'Table_1','Columns':[{'ColumnName':'Value','DataType':'String'}],'Rows':[]},"
                    + "{'TableName':'Table_2','Columns':[{'ColumnName':'Ordinal'},{'ColumnName':'Kind'},{'ColumnName':'Name'},"
                    + "{'ColumnName':'Id'},{'ColumnName':'PrettyName'}],'Rows':[[0,'QueryResult','PrimaryResult','x','']]}]}";
    private static final String KUSTO_2 = "[{'FrameType':'DataSetHeader','IsProgressive':false,'Version':'v2.0'},\n"
            + "{'FrameType':'DataTable','TableId':0,'TableKind':'QueryProperties','TableName':'@ExtendedProperties',"
            + "'Columns':[{'ColumnName':'TableId'},{'ColumnName':'Key'},{'ColumnName':'Value'}],'Rows':[[1,'k','v']]},\n"
            + "{'FrameType':'DataTable','TableId':1,'TableKind':'PrimaryResult','TableName':'AllOfThem',"
            + "'Columns':[{'ColumnName':'Id','ColumnType':'string'}],'Rows':[['a'],{'OneApiErrors':[{}]},['b']]},\n"
            + "{'FrameType':'DataTable','TableId':2,'TableKind':'PrimaryResult','TableName':'PrimaryResult_1',"
            + "'Columns':[{'ColumnName':'N'}],'Rows':[[7]]},\n"
            + "{'FrameType':'DataSetCompletion','HasErrors':true,'Cancelled':false}]";
    private static final String FRAGMENTS =
            "[{'FrameType':'DataSetHeader','IsProgressive':true,'Version':'v2.0','IsFragmented':true},"
                    + "{'FrameType':'TableHeader','TableId':1,'TableKind':'PrimaryResult','Columns':[{'ColumnName':'Id'}]},"
                    + "{'FrameType':'TableHeader','TableId':2,'TableKind':'QueryProperties','Columns':[{'ColumnName':'P'}]},"
                    + "{'FrameType':'TableFragment','TableFragmentType':'DataAppend','TableId':1,'Rows':[['a'],['b']]},"
                    + "{'FrameType':'TableProgress','TableId':1,'TableProgress':50.0},"
                    + "{'FrameType':'TableFragment','TableFragmentType':'DataAppend','TableId':2,'Rows':[['p']]},"
                    + "{'FrameType':'TableFragment','Rows':[['c']],'TableFragmentType':'DataAppend','TableId':1},"
                    + "{'FrameType':'TableCompletion','TableId':1,'RowCount':3},"
                    + "{'FrameType':'DataSetCompletion','HasErrors':false}]";
    private static final String BATCH = "{'responses':[{'id':'1','status':200,'headers':{},'body':{'tables':[{'name':"
            + "'PrimaryResult'," + COLUMNS + ",'rows':[['a',1]]}],'statistics':{'x':[[1]]}}},{'id':'2','status':400,"
            + "'body':{'error':{'code':'Bad','details':[]}}},{'id':'3','body':{'tables':[{'name':'PrimaryResult',"
            + COLUMNS + ",'rows':[['b',2]]}]}}]}";

    @Test
    void rowsOfLogAnalyticsBecomeRecordsWithoutNulls() {
        Transcoded made = Transcoded.of(json(ANALYTICS));

        assertThat(made.records).containsExactly("{\"Id\":\"a\",\"N\":1}", "{\"Id\":\"b\"}", "{}");
        assertThat(made.positions)
                .containsExactly((long) ANALYTICS.indexOf("['a'"), (long) ANALYTICS.indexOf("['b'"), (long)
                        ANALYTICS.indexOf("[null"));
        assertThat(made.unreadable).isEmpty();
    }

    @Test
    void valuesAreCopiedAsTheyAre() {
        String row = "[\"x\\\"\\u00e9 ],[\\\\\", {\"a\": [1,\n  {\"b\": \"\"}]}]";
        String text = json("{'tables':[{'name':'PrimaryResult'," + COLUMNS + ",'rows':[") + row + "]}]}";

        assertThat(Transcoded.of(text).records)
                .containsExactly("{\"Id\":\"x\\\"\\u00e9 ],[\\\\\",\"N\":{\"a\": [1,   {\"b\": \"\"}]}}");
    }

    @Test
    void onlyPrimaryTablesOfKustoAreRead() {
        assertThat(Transcoded.of(json(KUSTO_1)).records).containsExactly("{\"Id\":\"a\"}", "{\"Id\":\"b\"}");

        Transcoded two = Transcoded.of(json(KUSTO_2));
        assertThat(two.records).containsExactly("{\"Id\":\"a\"}", "{\"Id\":\"b\"}", "{\"N\":7}");
        assertThat(two.unreadable).singleElement().asString().startsWith("RESULT_ROW");
        assertThat(two.raw).containsExactly(json("{'OneApiErrors':[{}]}"));
    }

    @Test
    void fragmentsAreJoinedByTheirTable() {
        Transcoded made = Transcoded.of(json(FRAGMENTS));

        assertThat(made.records).containsExactly("{\"Id\":\"a\"}", "{\"Id\":\"b\"}", "{\"Id\":\"c\"}");
        assertThat(made.unreadable).isEmpty();
    }

    @Test
    void batchesAndResultsBackToBackAreRead() {
        List<String> two = List.of("{\"Id\":\"a\",\"N\":1}", "{\"Id\":\"b\",\"N\":2}");
        assertThat(Transcoded.of(json(BATCH)).records).isEqualTo(two);

        String one = json(ANALYTICS);
        for (String between : List.of("", "\n", ",", "\r\n\r\n")) {
            assertThat(Transcoded.of("\uFEFF" + one + between + one).records).hasSize(6);
        }
        assertThat(Transcoded.of("[" + one + "," + one + "]").records).hasSize(6);
        assertThat(Transcoded.of(json(KUSTO_2) + json(FRAGMENTS)).records).hasSize(6);
    }

    @Test
    void columnsMayComeAfterTheRows() {
        String late = "{'tables':[{'rows':[['a',1],['b'],['c',3]]," + COLUMNS + ",'name':'PrimaryResult'}]}";
        Transcoded made = Transcoded.of(json(late));

        assertThat(made.records).containsExactly("{\"Id\":\"a\",\"N\":1}", "{\"Id\":\"c\",\"N\":3}");
        assertThat(made.positions).containsExactly((long) late.indexOf("['a'"), (long) late.indexOf("['c'"));
        assertThat(made.raw).containsExactly("[\"b\"]");

        Transcoded never = Transcoded.of(json("{'tables':[{'name':'PrimaryResult','rows':[['a',1]]}]}"));
        assertThat(never.records).isEmpty();
        assertThat(never.raw).containsExactly("[\"a\",1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['x']", "['x',1,2]", "{}", "'x'", "7", "[]", "['x',1,[2]]", "null"})
    void aRowThatDoesNotFitCostsNoNeighbour(String row) {
        Transcoded made = Transcoded.of(json(ANALYTICS.replace("['b',null]", row)));

        assertThat(made.records).containsExactly("{\"Id\":\"a\",\"N\":1}", "{}");
        assertThat(made.unreadable).isNotEmpty();
        assertThat(String.join("", made.raw)).contains(json(row).substring(0, 1));
    }

    @Test
    void isTheSameHoweverTheStreamIsCut() {
        for (String text : List.of(
                ANALYTICS,
                KUSTO_1,
                KUSTO_2,
                FRAGMENTS,
                BATCH,
                ANALYTICS.replace("'b'", "'b"),
                KUSTO_2.replace("]]}", "]"))) {
            byte[] bytes = json(text).getBytes(StandardCharsets.UTF_8);
            List<Object> whole = Transcoded.of(bytes, bytes.length).all();
            for (int at = 0; at <= bytes.length; at++) {
                assertThat(Transcoded.cut(bytes, at).all()).as("cut at " + at).isEqualTo(whole);
            }
            for (int piece = 1; piece < 20; piece++) {
                assertThat(Transcoded.of(bytes, piece).all())
                        .as("pieces of " + piece)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void damageInOneRowCostsNoOther() {
        Random random = new Random(11);
        byte[] damage = "\"\\{}[],:0 n\n".getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 3000; round++) {
            List<String> rows = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            int bad = random.nextInt(8);
            for (int i = 0; i < 8; i++) {
                StringBuilder row = new StringBuilder(
                        "[\"id-" + i + "\"," + (i % 2 == 0 ? "\"t" + i + "\"" : "{\"k\":[" + i + "]}") + "]");
                if (i == bad) {
                    int at = random.nextInt(row.length());
                    if (random.nextBoolean()) {
                        row.deleteCharAt(at);
                    } else {
                        row.setCharAt(at, (char) damage[random.nextInt(damage.length)]);
                    }
                } else {
                    expected.add("{\"Id\":\"id-" + i + "\",");
                }
                rows.add(row.toString());
            }
            String text = json("{'tables':[{'name':'PrimaryResult'," + COLUMNS + ",'rows':[") + String.join(",", rows)
                    + "]}]}";
            Transcoded made = Transcoded.of(text + "\n" + json(ANALYTICS));

            for (String record : expected) {
                assertThat(made.records).as(text).anyMatch(found -> found.startsWith(record));
            }
            assertThat(made.records).as(text).contains("{\"Id\":\"a\",\"N\":1}");
        }
    }

    @Test
    void theEndMayComeAnywhere() {
        String text = json(KUSTO_2 + ANALYTICS);
        for (int end = 0; end < text.length(); end++) {
            Transcoded made = Transcoded.of(text.substring(0, end));
            assertThat(made.records).hasSizeLessThanOrEqualTo(6);
        }
        Transcoded cut = Transcoded.of(json(ANALYTICS.substring(0, ANALYTICS.indexOf("null],"))));
        assertThat(cut.records).containsExactly("{\"Id\":\"a\",\"N\":1}");
        assertThat(cut.unreadable).singleElement().asString().startsWith("INCOMPLETE");
    }

    @Test
    void aRowThatIsTooLargeIsPassedOver() {
        String large = "\"" + "x".repeat(Blocks.LIMIT) + "\"";
        Transcoded made = Transcoded.of(json(ANALYTICS).replace("null", large));

        assertThat(made.records).first().isEqualTo("{\"Id\":\"a\",\"N\":1}");
        assertThat(made.records).hasSize(1);
        assertThat(made.unreadable).hasSize(2).allMatch(reason -> reason.startsWith("TOO_LARGE"));
    }

    @Test
    void staysFastOnRowsThatSwallowEachOther() {
        Transcoded made = Transcoded.of(json("{'tables':[{'name':'PrimaryResult'," + COLUMNS + ",'rows':[['a',1],")
                + "[0,".repeat(200_000)
                + "[".repeat(200_000)
                + json(ANALYTICS));
        assertThat(made.records).contains("{\"Id\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {ANALYTICS, KUSTO_1, KUSTO_2, FRAGMENTS, BATCH})
    void resultsAreRecognised(String text) {
        assertThat(recognises(json(text))).isTrue();
        assertThat(recognises("\uFEFF \n" + json(text).replace(":", " :\n ").replace(",", " , ")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "Date,User\\n1,2",
                "{'id':'1','createdDateTime':'2026-01-01T00:00:00Z'}\n" + ANALYTICS,
                "{'value':[{'name':'x','columns':'y'}]}",
                "{'records':[{'category':'AuditLogs','properties':{}}]}",
                "{'tables':'none','rows':[[1]]}",
                "{'tables':[]}",
                "{'columns':[{'name':'x'}],'rows':[[1]]}",
                "[{'FrameType':'Other'}]",
                "<Event/>"
            })
    void otherStreamsAreNot(String text) {
        assertThat(recognises(json(text))).isFalse();
    }

    private static boolean recognises(String text) {
        byte[] head = text.getBytes(StandardCharsets.UTF_8);
        return QueryResultTranscoder.recognises(head, head.length);
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
