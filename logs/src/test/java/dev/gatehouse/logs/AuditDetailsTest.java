package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditDetailsTest {
    private static AuditDetails parse(String targets) {
        return AuditParser.parse("x", "", targets.replace('\'', '"'), "");
    }

    private static List<AuditTarget> of(AuditDetails details, String type) {
        return details.targets(new ListName(ListName.Of.TARGETS, type));
    }

    @Test
    void aGroupThatOnlyTheChangesNameIsAGroupTarget() {
        AuditDetails details = parse("[{'type':'User','id':'u','modifiedProperties':["
                + "{'displayName':'Group.ObjectID','newValue':'\\'g\\''},{'displayName':'Group.DisplayName','newValue':'\\'Ops\\''}]}]"
                        .replace("\\'", "\\\""));

        assertThat(of(details, "group")).containsExactly(new AuditTarget("Group", "g", "Ops", "", ""));
        assertThat(of(details, "")).as("but not a target of its own").hasSize(1);
    }

    @Test
    void ofSeveralRolesNoneIsFilledInFromElsewhere() {
        AuditDetails details = parse("[{'type':'Role','id':'r1'},{'type':'Role','id':'r2','displayName':'Two'},"
                + "{'type':'User','modifiedProperties':[{'displayName':'Role.DisplayName','newValue':'One'}]}]");

        assertThat(of(details, "role")).extracting(AuditTarget::displayName).containsExactly("", "Two");
    }

    @Test
    void aRolesOwnTemplateIsItsOwn() {
        AuditDetails details = parse(
                "[{'type':'Role','modifiedProperties':[{'displayName':'TemplateId','newValue':'t1'}]},"
                        + "{'type':'Role','modifiedProperties':[{'displayName':'RoleDefinitionOriginId','newValue':'t2'}]}]");

        assertThat(of(details, "role")).extracting(AuditTarget::templateId).containsExactly("t1", "t2");
    }

    @Test
    void listsHaveAsManyElementsAsTheyHold() {
        AuditDetails details = parse(
                "[{'type':'User','modifiedProperties':[{'displayName':'A'},{'displayName':'a'},{'displayName':'b'}]}]");

        assertThat(details.size(new ListName(ListName.Of.CHANGES, ""))).isEqualTo(3);
        assertThat(details.size(new ListName(ListName.Of.CHANGES, "A"))).isEqualTo(2);
        assertThat(details.size(new ListName(ListName.Of.TARGETS, "Device"))).isZero();
    }

    @Test
    void ofNothingThereIsNothing() {
        AuditDetails details = parse("");

        assertThat(details.targets()).isEmpty();
        assertThat(details.changes()).isEmpty();
        assertThat(details.actor().type()).isEmpty();
        assertThat(details.detail("ipaddr")).isEmpty();
    }
}
