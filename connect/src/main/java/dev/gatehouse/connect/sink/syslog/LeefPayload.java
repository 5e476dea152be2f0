package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Fact;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.data.Printable;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The Log Event Extended Format of QRadar, version 2.0, by IBM's pages "LEEF event components", "Predefined LEEF event
 * attributes" and "Custom event date format". What QRadar has no key for has one of our own.
 */
final class LeefPayload implements Payload {
    /** The most that QRadar takes of a name, and of an event's id. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_FIELD = 63;

    /** As {@code SimpleDateFormat} says it, which QRadar reads times by. */
    private static final String TIME_FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final char delimiter;
    private final String beginning;

    /** For events of this version of the product. */
    LeefPayload(SyslogSettings.Delimiter delimiter, String version) {
        this.delimiter = delimiter.sign();
        this.beginning = "LEEF:2.0|" + Story.VENDOR + "|" + Story.VENDOR + "|" + header(version, LONGEST_FIELD) + "|";
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
        LeefAttributes attributes = new LeefAttributes(delimiter, cap);
        time(attributes, alert.detectedAt());
        attributes.exact("sev", Integer.toString(Story.severity(alert.severity())));
        attributes.exact("cat", "alert");
        parties(Parties.of(alert), attributes);
        attributes.exact("alertId", alert.id().toString());
        attributes.exact("revision", Integer.toString(alert.revision()));
        attributes.exact("action", Story.action(told));
        attributes.exact("state", alert.state().json());
        attributes.exact("tenant", alert.tenant());
        attributes.text("title", alert.rule().title());
        attributes.text("msg", alert.summary());
        attributes.exact("firstEvent", text(alert.firstEvent()));
        attributes.exact("lastEvent", text(alert.lastEvent()));
        attributes.exact("eventCount", Long.toString(alert.eventCount()));
        attributes.text("attack", String.join(",", alert.rule().attack()));
        attributes.text("entities", Fact.entities(told.alert()));
        attributes.exact("incident", alert.incidentId().map(UUID::toString).orElse(""));
        attributes.text("expected", alert.expected().map(Story::expected).orElse(""));
        attributes.text("url", told.link());
        attributes.text("advice", alert.advice());
        return event(alert.rule().id().toString(), attributes);
    }

    /** QRadar has one user an event: whoever acted, or else whom it was done to. */
    private static void parties(Parties parties, LeefAttributes attributes) {
        Optional<Entity> user = parties.actor().or(parties::target);
        if (user.isPresent()) {
            attributes.text("usrName", user.get().name(), LONGEST_NAME);
            attributes.text("userId", user.get().id().orElse(""));
            attributes.text("role", Parties.roles(user.get()));
        }
        if (parties.actor().isPresent() && parties.target().isPresent()) {
            attributes.text("accountName", parties.target().get().name(), LONGEST_NAME);
            attributes.text("accountId", parties.target().get().id().orElse(""));
        }
        Optional<InetAddress> from =
                parties.from4().<InetAddress>map(four -> four).or(parties::from6);
        attributes.exact("src", from.map(InetAddress::getHostAddress).orElse(""));
    }

    private String checkpoint(Message.Anchor anchor) {
        LeefAttributes attributes = new LeefAttributes(delimiter, Integer.MAX_VALUE);
        time(attributes, anchor.at());
        attributes.exact("sev", Integer.toString(Story.CHECKPOINT_SEVERITY));
        attributes.exact("cat", Story.CHECKPOINT);
        attributes.exact("tenant", anchor.tenant());
        attributes.exact("sequence", Long.toString(anchor.sequence()));
        attributes.exact("msg", Story.CHECKPOINT_NAME);
        attributes.exact(Story.CHECKPOINT, anchor.json());
        return event(Story.CHECKPOINT, attributes);
    }

    private static void time(LeefAttributes attributes, Instant at) {
        attributes.exact("devTimeFormat", TIME_FORMAT);
        attributes.exact("devTime", TIME.format(at));
    }

    private static String text(Optional<Instant> time) {
        return time.map(TIME::format).orElse("");
    }

    /** The delimiter stands in the header as a number, for a tab cannot be seen. */
    private String event(String id, LeefAttributes attributes) {
        return beginning + header(id, LONGEST_NAME) + "|x"
                + HexFormat.of().withUpperCase().toHexDigits((byte) delimiter) + "|" + attributes;
    }

    /** LEEF has no way to write a pipe within its header. */
    private static String header(String text, int most) {
        String plain = Printable.of(text, ' ').replace('|', ' ').strip();
        return plain.substring(0, Math.min(most, plain.length()));
    }
}
