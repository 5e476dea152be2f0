package dev.gatehouse.cli.pim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.request.Texts;
import org.junit.jupiter.api.Test;

final class AlertTextTest {
    private static final JsonNode STALE = Texts.json("""
            {'id':'StaleSignInAlert','name':'Potential stale accounts in a privileged role','severity':'medium',
             'description':'1 accounts with a privileged role have not been signed in to for long.',
             'securityImpact':'Nobody notices.','mitigationSteps':'Remove the roles.','howToPrevent':'Review.',
             'isEnabled':true,'isActive':true,'isRemediable':true,'incidentCount':1,'dismissedCount':0,'version':2,
             'thresholds':{'days':60},'usualThresholds':{'days':30},'lastScannedDateTime':'2026-05-04T08:55:00Z','lacks':[],
             'incidents':[{'id':'7c1e03d2-0000-0000-0000-000000000001','says':'kim has not signed in for 70 days',
                'since':'2026-05-01T08:00:00Z','isDismissed':false,'isRemediable':true,'principal':{'id':'1','name':'kim'},
                'target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'},'kind':'eligible'}]}""");

    @Test
    void oneIsShownWithWhatToDoAndWhatItFound() {
        assertThat(String.join("\n", new AlertText(Texts.MOMENTS, false).whole(STALE)))
                .isEqualTo("""
                Potential stale accounts in a privileged role  active
                  id          StaleSignInAlert, medium
                  found       1 accounts with a privileged role have not been signed in to for long.
                  matters     Nobody notices.
                  do          Remove the roles.
                  prevent     Review.
                  warns       after 60 days (usual: after 30 days)
                  looked      Looked for at 2026-05-04 08:55.

                ID        SINCE             STATE  WHO                                   SAYS
                7c1e03d2  2026-05-01 08:00  open   kim, eligible Exchange Administrator  kim has not signed in for 70 days""");
    }

    @Test
    void allAreATableThatSaysWhenSomebodyLooked() {
        assertThat(new AlertText(Texts.MOMENTS, false).list(Texts.json("[" + STALE + "]")))
                .containsExactly(
                        "ALERT             SEVERITY  STATE   FOUND  DISMISSED  WARNS",
                        "StaleSignInAlert  medium    active  1      0          after 60 days",
                        "",
                        "Looked for at 2026-05-04 08:55.");
    }

    @Test
    void whatCouldNotBeJudgedIsNeverFine() {
        assertThat(state("{'isActive':false,'incidentCount':0,'lacks':['what lies in what']}"))
                .contains("  unjudged\n", "nobody tells what lies in what");
        assertThat(state("{'isActive':false,'incidentCount':0}")).contains("  quiet\n");
        assertThat(state("{'isActive':false,'dismissedCount':1}")).contains("  dismissed\n");
        assertThat(state("{'isEnabled':false}")).contains("  off\n");
    }

    @Test
    void thresholdsAreWords() {
        assertThat(state("{'thresholds':{'within':'PT30M','count':3},'usualThresholds':{'within':'PT30M','count':3}}"))
                .contains("warns       from 3 on, within 30 min each\n");
        assertThat(state("{'thresholds':{'count':6,'percent':10},'usualThresholds':{'count':5,'percent':4}}"))
                .contains("warns       from 6 on, and 10 % (usual: from 5 on, and 4 %)\n");
        assertThat(state("{'thresholds':{},'usualThresholds':{}}")).contains("warns       -\n");
    }

    private static String state(String otherwise) {
        ObjectNode alert = STALE.deepCopy();
        alert.setAll((ObjectNode) Texts.json(otherwise));
        return String.join("\n", new AlertText(Texts.MOMENTS, false).whole(alert));
    }
}
