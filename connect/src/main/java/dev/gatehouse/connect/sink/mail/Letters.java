package dev.gatehouse.connect.sink.mail;

import dev.gatehouse.connect.sink.Digest;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.detection.data.Printable;
import java.util.Optional;

/** Writes letters. What an alert says comes from hostile logs: it is one line, and holds no address of a page to click on. */
final class Letters {
    private static final int LONGEST_SUBJECT = 200;
    private static final Template SUBJECT = new Template("[Gatehouse] {severity}: {title}");

    private final Template subject;
    private final Optional<Template> text;
    private final String domain;

    Letters(MailSettings settings) {
        this.subject = settings.subject().map(Template::new).orElse(SUBJECT);
        this.text = settings.text().map(Template::new);
        this.domain = MailAddress.of(settings.from()).domain();
    }

    Letter of(Message message) {
        return switch (message) {
            case Message.Told told -> alert(told);
            case Message.Anchor anchor -> checkpoint(anchor);
        };
    }

    private Letter alert(Message.Told told) {
        String words = text.isPresent() ? text.get().fill(told, value -> plain(value, told)) : AlertText.of(told);
        return new Letter(
                told.alert().id() + "." + told.alert().revision() + "@" + domain,
                told.alert().id() + "@" + domain,
                !told.isFirst(),
                told.at(),
                Printable.shortened(subject.fill(told, value -> plain(value, told)), LONGEST_SUBJECT),
                words,
                told.link());
    }

    private static String plain(String value, Message.Told told) {
        return value.equals(told.link()) ? value : AlertText.harmless(value);
    }

    private Letter checkpoint(Message.Anchor anchor) {
        String tenant = Digest.of(anchor.tenant(), 8);
        return new Letter(
                "checkpoint." + tenant + "." + anchor.sequence() + "@" + domain,
                "checkpoints." + tenant + "@" + domain,
                true,
                anchor.at(),
                Printable.shortened(
                        "[Gatehouse] Checkpoint of the audit trail of " + anchor.tenant() + ", entry "
                                + anchor.sequence(),
                        LONGEST_SUBJECT),
                "Keep this mail. The line below is a signed checkpoint of Gatehouse's audit trail: held against an\n"
                        + "export of the trail, it shows whether anything up to entry " + anchor.sequence()
                        + " was changed since.\n\n"
                        + Printable.of(anchor.json(), ' ').strip() + "\n",
                "");
    }
}
