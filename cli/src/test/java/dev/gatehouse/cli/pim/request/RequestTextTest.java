package dev.gatehouse.cli.pim.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class RequestTextTest {
    private static final JsonNode REQUEST = Texts.json("""
            {'id':'3f2a9c01-0000-0000-0000-000000000001','action':'selfActivate','kind':'active','principalId':'1',
             'principalName':'cem','target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'},
             'justification':'INC-7 mailbox is stuck','ticket':{'number':'INC-7','system':'ServiceNow'},'duration':'PT2H',
             'status':'PendingApproval','createdBy':{'id':'1','name':'cem'},'createdDateTime':'2026-05-04T08:30:00Z',
             'openStage':2,'deadline':'2026-05-04T12:30:00Z',
             'stages':[{'stage':1,'status':'Completed','quorum':1,'decisions':[{'by':{'id':'3','name':'ada'},'approves':true,
                 'at':'2026-05-04T08:45:00Z','justification':'I know of it'}]},
               {'stage':2,'status':'InProgress','quorum':2,'decisions':[]}],
             'mayDecide':[{'id':'4','name':'ben'},{'id':'5'}]}""");

    @Test
    void oneIsShownWithAllThatIsKnown() {
        assertThat(String.join("\n", new RequestText(Texts.MOMENTS, false).whole(REQUEST)))
                .isEqualTo("""
                cem: activate Exchange Administrator for 2 h  PendingApproval
                  id          3f2a9c01-0000-0000-0000-000000000001
                  why         INC-7 mailbox is stuck
                  ticket      INC-7 ServiceNow
                  asked       2026-05-04 08:30 by cem
                  stage 1     over
                              approved by ada, 2026-05-04 08:45: I know of it
                  stage 2     in progress, 2 must approve
                  until       2026-05-04 12:30 (in 3 h 30 min), else it ends undecided
                  may decide  ben, 5""");
    }

    @Test
    void severalAreATable() {
        assertThat(new RequestText(Texts.MOMENTS, false).list(Texts.json("[" + REQUEST + "]")))
                .containsExactly(
                        "ID        STATUS           WHO  WANTS                                    ASKED             WHY",
                        "3f2a9c01  PendingApproval  cem  activate Exchange Administrator for 2 h  2026-05-04 08:30  INC-7 mailbox is stuck");
        assertThat(new RequestText(Texts.MOMENTS, false).list(Texts.json("[]"))).containsExactly("No requests.");
    }

    @Test
    void whatOthersWroteDoesNotOrderTheTerminalAbout() {
        JsonNode hostile = Texts.json(REQUEST.toString().replace("mailbox", "\\u001b[2J\\n"));

        assertThat(String.join("\n", new RequestText(Texts.MOMENTS, false).whole(hostile)))
                .doesNotContain("\033")
                .contains("INC-7  [2J  is stuck");
    }
}
