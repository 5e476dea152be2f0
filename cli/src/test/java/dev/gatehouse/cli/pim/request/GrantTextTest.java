package dev.gatehouse.cli.pim.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class GrantTextTest {
    private static final JsonNode GRANTS = Texts.json("""
            [{'id':'1','principalId':'p','principalName':'cem','kind':'eligible','origin':'assigned','state':'current',
              'target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'},
              'start':'2026-05-04T08:00:00Z','end':'2026-08-02T09:00:00Z','inDirectory':false},
             {'id':'2','principalId':'p','principalName':'cem','kind':'active','origin':'activated','state':'current',
              'target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'},
              'start':'2026-05-04T08:00:00Z','end':'2026-05-04T10:58:00Z','inDirectory':true},
             {'id':'3','principalId':'p','principalName':'cem','kind':'active','origin':'assigned','state':'current',
              'target':{'groupId':'7','groupName':'On call','accessId':'member'},
              'start':'2026-05-04T08:00:00Z','inDirectory':false},
             {'id':'4','principalId':'p','principalName':'cem','kind':'active','origin':'activated','state':'scheduled',
              'target':{'roleDefinitionId':'9','directoryScopeId':'/subscriptions/x'},
              'start':'2026-05-04T22:00:00Z','end':'2026-05-05T01:00:00Z','inDirectory':false}]""");

    @Test
    void whatOneHasIsListedByWhatItIsGoodFor() {
        assertThat(String.join("\n", new GrantText(Texts.MOMENTS, false).own(GRANTS)))
                .isEqualTo("""
                Active
                  Exchange Administrator  until 2026-05-04 10:58 (in 1 h 58 min)  activated
                  On call (member)        for good  assigned  not in the directory yet
                Eligible
                  Exchange Administrator  until 2026-08-02 09:00 (in 90 d)
                Later
                  9 over /subscriptions/x  from 2026-05-04 22:00 until 2026-05-05 01:00 (in 16 h)  active""");
    }

    @Test
    void everybodysIsATable() {
        assertThat(new GrantText(Texts.MOMENTS, false).all(GRANTS))
                .hasSize(5)
                .element(2)
                .asString()
                .isEqualTo(
                        "cem  Exchange Administrator   eligible  assigned   current    2026-05-04 08:00  2026-08-02 09:00");
        assertThat(new GrantText(Texts.MOMENTS, false).all(Texts.json("[]")))
                .containsExactly("Nobody has such a thing.");
    }
}
