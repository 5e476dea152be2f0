package dev.gatehouse.connect.sink.mail;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Dialer;
import dev.gatehouse.connect.sink.net.ForbiddenTargetException;
import dev.gatehouse.connect.sink.net.Reach;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends messages as mail: one each, to all readers. */
public final class MailSink implements Sink {
    private static final int MOST = 20;

    private final MailSettings settings;
    private final Dialer dialer;
    private final Letters letters;
    private final Mime mime;
    private final Refused refused = new Refused();
    private final List<String> to;

    /** A sink; nothing is connected to before there is something to deliver. */
    public MailSink(MailSettings settings, Reach reach) {
        this.settings = settings;
        this.dialer = new Dialer(reach, settings.timeout());
        this.letters = new Letters(settings);
        this.mime = new Mime(settings);
        this.to = settings.to().stream()
                .map(MailAddress::of)
                .map(MailAddress::address)
                .toList();
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("was told to stop");
        }
        List<Outcome> outcomes = new ArrayList<>();
        Outcome last = Outcome.DONE;
        try (Post post = Post.open(dialer, settings)) {
            while (outcomes.size() < messages.size() && !(last instanceof Outcome.Later)) {
                last = deliver(messages.get(outcomes.size()), post);
                outcomes.add(last);
            }
        } catch (MessagingException e) {
            last = later(Reply.words(e));
        } catch (IOException e) {
            String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            last = new Outcome.Later(ForbiddenTargetException.named(settings.host(), e, words));
        }
        outcomes.addAll(Collections.nCopies(messages.size() - outcomes.size(), last));
        return List.copyOf(outcomes);
    }

    private Outcome deliver(Message message, Post post) throws IOException {
        byte[] mail = mime.of(refused.noted(letters.of(message)));
        try {
            post.send(mail, to);
            refused.set(Map.of());
            return Outcome.DONE;
        } catch (MessagingException e) {
            Optional<Map<String, String>> gone = Reply.refusedForGood(e);
            return gone.isPresent() && gone.get().size() < to.size() ? without(gone.get(), mail, post) : named(e);
        }
    }

    /** To all but those whom the server will never take mail for. */
    private Outcome without(Map<String, String> gone, byte[] mail, Post post) throws IOException {
        try {
            post.send(
                    mail,
                    to.stream().filter(address -> !gone.containsKey(address)).toList());
            refused.set(gone);
            return Outcome.DONE;
        } catch (MessagingException e) {
            return named(e);
        }
    }

    private Outcome named(MessagingException failure) {
        return switch (Reply.outcome(failure)) {
            case Outcome.Later later -> later(later.why());
            case Outcome.Never never -> new Outcome.Never(settings.host() + ": " + never.why());
            case Outcome.Done done -> done;
        };
    }

    private Outcome.Later later(String why) {
        return new Outcome.Later(settings.host() + ": " + why);
    }

    @Override
    public void close() {
        dialer.close();
    }
}
