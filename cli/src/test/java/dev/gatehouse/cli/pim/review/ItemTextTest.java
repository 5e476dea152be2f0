package dev.gatehouse.cli.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.request.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ItemTextTest {
    private static final String TARGET =
            "'target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'}";
    private static final JsonNode ITEMS = Texts.json("""
            [{'grantId':'bbbb0002-0000-0000-0000-000000000002','principal':{'id':'2','name':'eva'},%1$s,'kind':'active',
              'start':'2026-01-04T08:00:00Z','recommendation':'NoInfoAvailable','decision':'NotReviewed','judgements':[],
              'toDecide':true},
             {'grantId':'aaaa0001-0000-0000-0000-000000000001','principal':{'id':'1','name':'cem'},%1$s,'kind':'eligible',
              'start':'2026-01-04T08:00:00Z','recommendation':'Deny','lastSignInDateTime':'2026-02-01T08:00:00Z','decision':'Deny',
              'judgements':[{'stage':1,'decision':'Deny','by':{'id':'9','name':'kim'},'at':'2026-05-03T08:00:00Z',
                 'justification':'left \\u001b[2J the team'}],'toDecide':true,
              'applied':{'result':'AppliedWithUnknownFailure','at':'2026-05-04T08:00:00Z','says':'a later review kept it'}},
             {'grantId':'cccc0003-0000-0000-0000-000000000003','principal':{'id':'3'},%1$s,'kind':'eligible',
              'start':'2026-01-04T08:00:00Z','recommendation':'Approve','decision':'Approve',
              'judgements':[{'stage':2,'decision':'Approve','at':'2026-05-03T08:00:00Z','justification':''}],'toDecide':false,
              'applied':{'result':'AppliedSuccessfully','at':'2026-05-04T08:00:00Z','says':''}}]""".formatted(TARGET));

    @Test
    void eachSaysWhatIsRecommendedAndWhatWasSaid() {
        assertThat(new ItemText(Texts.MOMENTS, false).table(ITEMS).stream().map(line -> line.replaceAll(" {2,}", "|")))
                .containsExactly(
                        "ID|WHO|HAS|LAST SIGN-IN|RECOMMENDED|SAID|BY|WHY|RESULT",
                        "cccc0003|3|eligible Exchange Administrator|?|approve|approve|default|done",
                        "aaaa0001|cem|eligible Exchange Administrator|2026-02-01 08:00|deny|deny|kim|left  [2J the team|not done: a later"
                                        .replace("left  [2J", "left|[2J")
                                + " review kept it",
                        "bbbb0002|eva|active Exchange Administrator|?|-|you are asked");
    }

    @Test
    void whoCouldNotSayIsNotWhoDecided() {
        JsonNode items = Texts.json("""
                [{'grantId':'1','principal':{'id':'1','name':'cem'},%s,'kind':'eligible','recommendation':'Approve',
                  'decision':'Approve','toDecide':false,'judgements':[
                    {'stage':1,'decision':'Approve','by':{'id':'9','name':'kim'},'justification':'on call'},
                    {'stage':2,'decision':'DontKnow','by':{'id':'8','name':'lou'},'justification':'never met him'}]}]""".formatted(TARGET));

        assertThat(new ItemText(Texts.MOMENTS, false).table(items).getLast().replaceAll(" {2,}", "|"))
                .endsWith("|approve|approve|kim|on call");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(new ItemText(Texts.MOMENTS, false).table(Texts.json("[]")))
                .containsExactly("Nothing is reviewed, or" + " nothing of it is for you to see.");
    }

    @Test
    void aHolderIsFoundByNameAndAnAssignmentByItsId() {
        assertThat(Holders.meant(ITEMS, "CE")).isEqualTo(List.of("aaaa0001-0000-0000-0000-000000000001"));
        assertThat(Holders.meant(ITEMS, "bbbb")).isEqualTo(List.of("bbbb0002-0000-0000-0000-000000000002"));
        assertThat(Holders.meant(ITEMS, "3")).isEqualTo(List.of("cccc0003-0000-0000-0000-000000000003"));
    }

    @Test
    void ofAHolderThoseAreMeantThatCanBeDecided() {
        JsonNode items = Texts.json("""
                [{'grantId':'1','principal':{'id':'8','name':'cem'},'toDecide':false},
                 {'grantId':'2','principal':{'id':'8','name':'cem'},'toDecide':true},
                 {'grantId':'3','principal':{'id':'9','name':'eva'},'toDecide':false},
                 {'grantId':'4','principal':{'id':'9','name':'eva'},'toDecide':false}]""");

        assertThat(Holders.meant(items, "cem")).containsExactly("2");
        assertThat(Holders.meant(items, "eva")).as("the server says why not").containsExactly("3", "4");
    }
}
