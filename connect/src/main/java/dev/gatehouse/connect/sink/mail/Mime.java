package dev.gatehouse.connect.sink.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a letter as RFC 5322 and MIME (RFC 2045, 2046) say: the same letter is the same bytes, always. */
final class Mime {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Begins with what quoted-printable never holds (RFC 2045, section 6.7). */
    private static final String BOUNDARY = "=_gatehouse_=";

    private static final String END = "\r\n";

    private final MailAddress from;
    private final List<MailAddress> to;

    Mime(MailSettings settings) {
        this.from = MailAddress.of(settings.from());
        this.to = settings.to().stream().map(MailAddress::of).toList();
    }

    byte[] of(Letter letter) {
        StringBuilder mail = new StringBuilder(1 << 12);
        header(mail, "From", from.header());
        header(mail, "To", to.stream().map(MailAddress::header).collect(Collectors.joining("," + END + " ")));
        header(mail, "Subject", HeaderText.of(letter.subject()));
        header(mail, "Date", DATE.format(letter.at()));
        header(mail, "Message-ID", "<" + letter.id() + ">");
        if (letter.isReply()) {
            header(mail, "In-Reply-To", "<" + letter.thread() + ">");
        }
        header(mail, "References", "<" + letter.thread() + ">");
        // RFC 3834: nothing should answer this by itself. Exchange goes by the other.
        header(mail, "Auto-Submitted", "auto-generated");
        header(mail, "X-Auto-Response-Suppress", "All");
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        part(mail, "plain", letter.text());
        part(mail, "html", HtmlText.of(letter));
        mail.append(END).append("--").append(BOUNDARY).append("--").append(END);
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(END);
    }

    private static void part(StringBuilder mail, String kind, String text) {
        mail.append(END).append("--").append(BOUNDARY).append(END);
        header(mail, "Content-Type", "text/" + kind + "; charset=utf-8");
        header(mail, "Content-Transfer-Encoding", "quoted-printable");
        mail.append(END).append(QuotedPrintable.of(text));
    }
}
