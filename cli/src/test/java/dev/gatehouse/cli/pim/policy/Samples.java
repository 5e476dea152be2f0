package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A small tenant, and a role setting as its server tells it. */
final class Samples {
    static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    static final String ADA = "00000000-0000-0000-0000-00000000000a";
    static final String BEN = "00000000-0000-0000-0000-00000000000b";
    static final String TIER0 = "00000000-0000-0000-0000-000000000010";
    static final String SAME1 = "00000000-0000-0000-0000-000000000021";
    static final String SAME2 = "00000000-0000-0000-0000-000000000022";

    private Samples() {}

    static People people() {
        return People.of(
                json("[" + named(ADA, "ada") + "," + named(BEN, "ben") + "," + named(TIER0, "Tier-0 approvers") + ","
                        + named(SAME1, "same") + "," + named(SAME2, "Same") + "]"),
                json("[" + named(EXCHANGE, "Exchange Administrator") + "]"));
    }

    static ObjectNode setting() {
        return (ObjectNode) json("""
                {'target':{'roleDefinitionId':'29232cdf-9323-42fd-ade2-1d097af3e4de','roleName':'Exchange Administrator',
                   'directoryScopeId':'/'},
                 'version':3,
                 'eligibility':{'isExpirationRequired':true,'maximumDuration':'PT2160H','enabledRules':[]},
                 'assignment':{'isExpirationRequired':false,'maximumDuration':'PT4320H','enabledRules':['justification']},
                 'activation':{'maximumDuration':'PT8H','maximumTotalDuration':'PT24H',
                   'enabledRules':['multiFactorAuthentication','justification'],
                   'approval':{'isApprovalRequired':true,'isApprovalRequiredForExtension':true,
                     'approvalStages':[{'primaryApprovers':[
                         {'type':'singleUser','id':'00000000-0000-0000-0000-00000000000b','name':'ben'},
                         {'type':'groupMembers','id':'00000000-0000-0000-0000-000000000010','name':'Tier-0 approvers'},
                         {'type':'requestorManager'}],
                       'quorum':1,'timeout':'PT24H','isApproverJustificationRequired':true,
                       'escalation':{'after':'PT4H','escalationApprovers':[
                         {'type':'singleUser','id':'00000000-0000-0000-0000-00000000000a','name':'ada'}]}}],
                     'state':'in force'},
                   'isRiskApprovalRequired':false},
                 'notifications':[{'event':'adminEligibility','recipientType':'admin','notificationLevel':'critical',
                   'isDefaultRecipientsEnabled':true,'notificationRecipients':['soc@contoso.example']}]}""");
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String id, String name) {
        return "{'id':'" + id + "','name':'" + name + "'}";
    }
}
