package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import java.util.HashSet;
import java.util.Set;

/** Role settings. */
final class SettingJson {
    private SettingJson() {}

    static ObjectNode write(RoleSetting setting, ObjectNode into) {
        TargetJson.write(setting.key(), into.putObject("key"));
        into.put("version", setting.version());
        write(setting.eligibility(), into.putObject("eligibility"));
        write(setting.assignment(), into.putObject("assignment"));
        write(setting.activating(), into.putObject("activating"));
        ArrayNode notices = into.putArray("notices");
        setting.notices().forEach(notice -> write(notice, notices.addObject()));
        return into;
    }

    static RoleSetting read(Strict from) {
        return new RoleSetting(
                from.object("key", TargetJson::key),
                from.number("version"),
                from.object("eligibility", SettingJson::lasting),
                from.object("assignment", SettingJson::lasting),
                from.object("activating", SettingJson::activating),
                from.objects("notices", SettingJson::notice));
    }

    private static void write(Lasting rule, ObjectNode into) {
        into.put("ends", rule.ends()).put("longest", rule.longest().toString());
        write(rule.asks(), into.putArray("asks"));
    }

    private static Lasting lasting(Strict from) {
        return new Lasting(from.flag("ends"), from.span("longest"), from.some("asks", Ask.class));
    }

    private static void write(Activating rules, ObjectNode into) {
        into.put("longest", rules.longest().toString())
                .put("longestInAll", rules.longestInAll().toString());
        write(rules.asks(), into.putArray("asks"));
        rules.context().ifPresent(context -> into.put("context", context));
        rules.ticketPattern().ifPresent(pattern -> into.put("ticketPattern", pattern));
        write(rules.approval(), into.putObject("approval"));
        into.put("asksAboutRisk", rules.asksAboutRisk());
    }

    private static Activating activating(Strict from) {
        return new Activating(
                from.span("longest"),
                from.span("longestInAll"),
                from.some("asks", Ask.class),
                from.textIfAny("context"),
                from.textIfAny("ticketPattern"),
                from.object("approval", SettingJson::approval),
                from.flag("asksAboutRisk"));
    }

    private static void write(Approval approval, ObjectNode into) {
        into.put("required", approval.required()).put("forExtension", approval.forExtension());
        ArrayNode stages = into.putArray("stages");
        approval.stages().forEach(stage -> StageJson.write(stage, stages.addObject()));
    }

    private static Approval approval(Strict from) {
        return new Approval(from.flag("required"), from.flag("forExtension"), from.objects("stages", StageJson::read));
    }

    private static void write(Notice notice, ObjectNode into) {
        into.put("event", notice.event().name())
                .put("to", notice.to().name())
                .put("level", notice.level().name())
                .put("defaults", notice.defaults());
        ArrayNode recipients = into.putArray("recipients");
        notice.recipients().forEach(recipients::add);
    }

    private static Notice notice(Strict from) {
        return new Notice(
                from.one("event", Notice.Event.class),
                from.one("to", Notice.To.class),
                from.one("level", Notice.Level.class),
                from.flag("defaults"),
                new HashSet<>(from.texts("recipients")));
    }

    private static void write(Set<Ask> asks, ArrayNode into) {
        asks.forEach(ask -> into.add(ask.name()));
    }
}
