package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Fact;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;

/**
 * The Common Event Format of ArcSight, version 0, by the "ArcSight Common Event Format Implementation Standard", version 27: its
 * header, and keys of its dictionary for producers only.
 */
final class CefPayload implements Payload {
    private static final int PRODUCT = 63;
    private static final int VERSION = 31;
    private static final int CLASS = 1023;
    private static final int NAME = 512;
    private static final int LEAST_NAME = 60;

    private final String beginning;

    /** For events of this version of the product. */
    CefPayload(String version) {
        this.beginning = "CEF:0|" + CefText.header(Story.VENDOR, PRODUCT) + "|" + CefText.header(Story.VENDOR, PRODUCT)
                + "|" + CefText.header(version, VERSION) + "|";
    }

    @Override
    public String text(Message message, int bytes) {
        return switch (message) {
            case Message.Told told -> Fitted.to(bytes, cap -> alert(told, cap));
            case Message.Anchor anchor -> checkpoint(anchor);
        };
    }

    private String alert(Message.Told told, int cap) {
        Alert alert = told.alert();
        CefExtension extension = new CefExtension(cap);
        extension.time(CefKey.RECEIPT_TIME, Optional.of(alert.detectedAt()));
        extension.time(CefKey.START, alert.firstEvent());
        extension.time(CefKey.END, alert.lastEvent());
        extension.exact(CefKey.EXTERNAL_ID, alert.id().toString());
        extension.number(CefKey.NUMBER_1, alert.revision());
        extension.exact(CefKey.NUMBER_1_LABEL, "revision");
        extension.exact(CefKey.ACTION, Story.action(told));
        extension.exact(CefKey.CATEGORY, "alert");
        extension.exact(CefKey.TENANT, alert.tenant());
        extension.number(CefKey.COUNT, Math.min(alert.eventCount(), Integer.MAX_VALUE));
        parties(Parties.of(alert), extension);
        extension.text(CefKey.MESSAGE, alert.summary());
        extension.text(CefKey.REASON, alert.expected().map(Story::expected).orElse(""));
        extension.exactCustom(
                CefKey.STRING_1, CefKey.STRING_1_LABEL, "state", alert.state().json());
        extension.custom(
                CefKey.STRING_2,
                CefKey.STRING_2_LABEL,
                "attack",
                String.join(",", alert.rule().attack()));
        extension.custom(CefKey.STRING_3, CefKey.STRING_3_LABEL, "entities", Fact.entities(told.alert()));
        extension.exactCustom(
                CefKey.STRING_4,
                CefKey.STRING_4_LABEL,
                "incident",
                alert.incidentId().map(UUID::toString).orElse(""));
        extension.custom(CefKey.STRING_5, CefKey.STRING_5_LABEL, "link", told.link());
        extension.custom(CefKey.STRING_6, CefKey.STRING_6_LABEL, "advice", alert.advice());
        String name = CefText.header(alert.rule().title(), Math.clamp(cap, LEAST_NAME, NAME));
        return event(alert.rule().id().toString(), name, Story.severity(alert.severity()), extension);
    }

    private static void parties(Parties parties, CefExtension extension) {
        if (parties.actor().isPresent()) {
            Entity actor = parties.actor().get();
            extension.text(CefKey.SOURCE_USER, actor.name());
            extension.text(CefKey.SOURCE_USER_ID, actor.id().orElse(""));
            extension.text(CefKey.SOURCE_PRIVILEGES, Parties.roles(actor));
        }
        if (parties.target().isPresent()) {
            Entity target = parties.target().get();
            extension.text(CefKey.DESTINATION_USER, target.name());
            extension.text(CefKey.DESTINATION_USER_ID, target.id().orElse(""));
            extension.text(CefKey.DESTINATION_PRIVILEGES, Parties.roles(target));
        }
        extension.exact(
                CefKey.SOURCE_ADDRESS,
                parties.from4().map(InetAddress::getHostAddress).orElse(""));
        if (parties.from6().isPresent()) {
            Inet6Address address = parties.from6().get();
            extension.exact(CefKey.IPV6_2, address.getHostAddress());
            extension.exact(CefKey.IPV6_2_LABEL, "Source IPv6 Address");
        }
    }

    private String checkpoint(Message.Anchor anchor) {
        CefExtension extension = new CefExtension(Integer.MAX_VALUE);
        extension.time(CefKey.RECEIPT_TIME, Optional.of(anchor.at()));
        extension.exact(CefKey.EXTERNAL_ID, Story.CHECKPOINT + "/" + anchor.sequence());
        extension.number(CefKey.NUMBER_1, anchor.sequence());
        extension.exact(CefKey.NUMBER_1_LABEL, "sequence");
        extension.exact(CefKey.CATEGORY, Story.CHECKPOINT);
        extension.exact(CefKey.TENANT, anchor.tenant());
        extension.exactCustom(CefKey.STRING_1, CefKey.STRING_1_LABEL, Story.CHECKPOINT, anchor.json());
        return event(Story.CHECKPOINT, Story.CHECKPOINT_NAME, Story.CHECKPOINT_SEVERITY, extension);
    }

    private String event(String kind, String name, int severity, CefExtension extension) {
        return beginning + CefText.header(kind, CLASS) + "|" + name + "|" + severity + "|" + extension;
    }
}
