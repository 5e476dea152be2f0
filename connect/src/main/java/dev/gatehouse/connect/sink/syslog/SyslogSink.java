package dev.gatehouse.connect.sink.syslog;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.Words;
import dev.gatehouse.connect.sink.net.Dialer;
import dev.gatehouse.connect.sink.net.ForbiddenTargetException;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Writes messages to a receiver of syslog, over TCP (RFC 6587) or TLS (RFC 5425). The protocol has no acknowledgement, and nothing
 * that is said is ever refused: a message is done or for later.
 */
public final class SyslogSink implements Sink {
    private static final int MOST = 100;

    private final String host;
    private final Frames frames;
    private final Way way;

    /**
     * A sink; nothing is connected to before there is something to deliver.
     *
     * @param version of the product
     */
    public SyslogSink(SyslogSettings settings, Reach reach, String version, InstantSource clock) {
        requireNonNull(clock, "clock is null");
        this.host = settings.host();
        this.frames = new Frames(settings, settings.hostname().orElseGet(Rfc5424::ownName), version);
        Dialer dialer = new Dialer(reach, settings.timeout());
        this.way = switch (settings.confirmation()) {
            case CLOSE -> new ClosingWay(dialer, settings);
            case NONE -> new LastingWay(dialer, settings, clock);
        };
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
        try {
            way.send(messages.stream().map(frames::of).toList());
            return Collections.nCopies(messages.size(), Outcome.DONE);
        } catch (IOException e) {
            return Collections.nCopies(
                    messages.size(), new Outcome.Later(ForbiddenTargetException.named(host, e, words(e))));
        }
    }

    private static String words(IOException failure) {
        String said = Words.of(failure);
        if (said.contains("PKIX path building failed")) {
            return "its certificate is signed by nobody whom we trust; name the authority's file as caFile";
        }
        return failure instanceof SSLException ? "TLS failed: " + said : said;
    }

    @Override
    public void close() {
        way.close();
    }
}
