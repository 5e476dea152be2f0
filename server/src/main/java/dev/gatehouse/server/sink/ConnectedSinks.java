package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.kafka.KafkaLogin;
import dev.gatehouse.connect.kafka.Mechanism;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.files.FilesSettings;
import dev.gatehouse.connect.sink.files.FilesSink;
import dev.gatehouse.connect.sink.kafka.KafkaSink;
import dev.gatehouse.connect.sink.kafka.KafkaSinkSettings;
import dev.gatehouse.connect.sink.kafka.ValueFormat;
import dev.gatehouse.connect.sink.mail.MailSettings;
import dev.gatehouse.connect.sink.mail.MailSink;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.PemTls;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.sentinel.SentinelSettings;
import dev.gatehouse.connect.sink.sentinel.SentinelSink;
import dev.gatehouse.connect.sink.slack.SlackSettings;
import dev.gatehouse.connect.sink.slack.SlackSink;
import dev.gatehouse.connect.sink.splunk.SplunkSettings;
import dev.gatehouse.connect.sink.splunk.SplunkSink;
import dev.gatehouse.connect.sink.sumo.SumoSettings;
import dev.gatehouse.connect.sink.sumo.SumoSink;
import dev.gatehouse.connect.sink.syslog.SyslogSettings;
import dev.gatehouse.connect.sink.syslog.SyslogSink;
import dev.gatehouse.connect.sink.teams.TeamsSettings;
import dev.gatehouse.connect.sink.teams.TeamsSink;
import dev.gatehouse.connect.sink.webhook.WebhookSettings;
import dev.gatehouse.connect.sink.webhook.WebhookSink;
import dev.gatehouse.detection.config.DeclaredSink;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Makes the sinks of every kind. */
final class ConnectedSinks implements SinkMaker {
    /** How brokers are spoken to. */
    private enum Security {
        TLS,
        PLAINTEXT
    }

    private final Path home;
    private final String version;
    private final InstantSource clock;

    /**
     * A maker.
     *
     * @param home the folder to which paths are relative
     * @param version of this program, for receivers that want to know it
     */
    ConnectedSinks(Path home, String version, InstantSource clock) {
        this.home = requireNonNull(home, "home is null");
        this.version = requireNonNull(version, "version is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Sink make(DeclaredSink declared, Map<String, String> secrets, Reach allowed) {
        Options options = new Options(declared, secrets, home);
        return switch (declared.kind()) {
            case WEBHOOK -> new WebhookSink(webhook(options), allowed, clock);
            case TEAMS ->
                new TeamsSink(
                        new TeamsSettings(options.endpoint("url"), options.template(), options.http()), allowed, clock);
            case SLACK ->
                new SlackSink(
                        new SlackSettings(options.endpoint("url"), options.template(), options.http()), allowed, clock);
            case MAIL -> new MailSink(mail(options), allowed);
            case SYSLOG -> new SyslogSink(syslog(options), allowed, version, clock);
            case SPLUNK -> new SplunkSink(splunk(options), allowed, clock);
            case SUMO -> new SumoSink(sumo(options), allowed, clock);
            case SENTINEL -> new SentinelSink(sentinel(options), allowed, clock);
            case KAFKA -> new KafkaSink(kafka(options), allowed, version);
            case FILES -> new FilesSink(files(options), version, clock);
        };
    }

    private static WebhookSettings webhook(Options options) {
        WebhookSettings usual = new WebhookSettings(options.endpoint("url"), options.secretList("secret"));
        return new WebhookSettings(
                usual.url(),
                usual.secrets(),
                options.declared().section("headers"),
                options.secretSection("headers"),
                options.number("batch", usual.batch()),
                options.http());
    }

    private static MailSettings mail(Options options) {
        MailSettings usual = MailSettings.of(
                options.needed("host"),
                options.needed("from"),
                options.declared().options("to"));
        MailSettings.Security security = options.word("security", MailSettings.Security.class, usual.security());
        return new MailSettings(
                usual.host(),
                options.number("port", security.port()),
                security,
                options.file("caFile"),
                options.text("user").map(user -> new MailSettings.Login(user, options.neededSecret("password"))),
                usual.from(),
                usual.to(),
                options.text("subject"),
                options.text("template"),
                options.text("helo"),
                options.span("timeout", usual.timeout()));
    }

    private static SyslogSettings syslog(Options options) {
        boolean tls = options.yes("tls", true);
        Optional<PemTls.Own> own =
                options.file("certificateFile").map(chain -> new PemTls.Own(chain, options.neededSecret("key")));
        SyslogSettings usual =
                SyslogSettings.of(options.needed("host"), options.word("format", SyslogSettings.Format.class));
        return new SyslogSettings(
                usual.host(),
                options.number("port", tls ? SyslogSettings.TLS_PORT : SyslogSettings.TCP_PORT),
                tls ? Optional.of(new PemTls(options.file("caFile"), own)) : Optional.empty(),
                usual.format(),
                options.word("framing", SyslogSettings.Framing.class, usual.framing()),
                options.word("delimiter", SyslogSettings.Delimiter.class, usual.delimiter()),
                options.word("confirm", SyslogSettings.Confirmation.class, usual.confirmation()),
                options.word("facility", SyslogSettings.Facility.class, usual.facility()),
                options.text("hostname"),
                options.number("maxBytes", usual.maxBytes()),
                options.span("timeout", usual.timeout()));
    }

    private static SplunkSettings splunk(Options options) {
        SplunkSettings usual = new SplunkSettings(options.endpoint("url"), options.neededSecret("token"));
        return new SplunkSettings(
                usual.url(),
                usual.token(),
                options.text("index"),
                options.text("source").orElse(usual.source()),
                options.text("host"),
                options.yes("acknowledge", usual.acknowledge()),
                options.span("acknowledgeWithin", usual.acknowledgeWithin()),
                options.number("batch", usual.batch()),
                options.http());
    }

    private static SumoSettings sumo(Options options) {
        SumoSettings usual = new SumoSettings(options.endpoint("url"));
        return new SumoSettings(
                usual.url(),
                options.text("category"),
                options.text("sourceName"),
                options.text("sourceHost"),
                options.declared().section("fields"),
                options.number("batch", usual.batch()),
                options.http());
    }

    private static SentinelSettings sentinel(Options options) {
        SentinelSettings usual = new SentinelSettings(
                options.needed("tenantId"),
                options.needed("clientId"),
                options.neededSecret("clientSecret"),
                options.endpoint("endpoint"),
                options.needed("immutableId"));
        return new SentinelSettings(
                usual.tenantId(),
                usual.clientId(),
                usual.clientSecret(),
                usual.endpoint(),
                usual.immutableId(),
                options.text("stream").orElse(usual.stream()),
                options.text("authority").map(Endpoint::secure).orElse(usual.authority()),
                options.text("scope").orElse(usual.scope()),
                options.number("batch", usual.batch()),
                options.http());
    }

    private static KafkaSinkSettings kafka(Options options) {
        KafkaBrokers brokers = new KafkaBrokers(
                options.declared().options("bootstrap"),
                options.word("security", Security.class, Security.TLS) == Security.TLS,
                options.file("caFile"),
                options.text("user").map(user -> login(options, user)));
        KafkaSinkSettings usual = new KafkaSinkSettings(brokers, options.needed("topic"));
        return new KafkaSinkSettings(
                usual.brokers(),
                usual.topic(),
                options.text("checkpointTopic"),
                options.word("format", ValueFormat.class, usual.format()),
                options.number("maxBytes", usual.maxBytes()),
                options.span("timeout", usual.patience()));
    }

    private static KafkaLogin login(Options options, String user) {
        Secret password = options.neededSecret("password");
        Mechanism mechanism = options.word("mechanism", Mechanism.class, Mechanism.PLAIN);
        return new KafkaLogin(
                mechanism,
                user,
                () -> password,
                options.text("tokenUrl")
                        .map(tokens -> new KafkaLogin.Authority(URI.create(tokens), options.needed("scope"))));
    }

    private FilesSettings files(Options options) {
        FilesSettings usual = FilesSettings.of(home.resolve(options.needed("folder")));
        return new FilesSettings(
                usual.folder(),
                options.word("format", FilesSettings.Format.class, usual.format()),
                options.number("maxBytes", usual.maxBytes()),
                options.span("every", usual.every()));
    }
}
