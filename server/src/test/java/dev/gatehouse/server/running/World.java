package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.identity.Session;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.identity.Subject;
import dev.gatehouse.server.identity.TokenId;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.SessionStore;
import dev.gatehouse.server.port.TokenStore;
import dev.gatehouse.server.signin.SessionCookie;
import dev.gatehouse.server.start.DataFolder;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What tests need of the running server: people who may do this and that, and a way to it. */
@Singleton
public final class World {
    static final String PASSWORD = "correct horse battery";

    private final AtomicInteger count = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;
    private final SessionStore sessions;
    private final TokenStore tokens;
    private final Acceptor acceptor;
    private final Watching watching;
    private final DataFolder folder;
    private final SecretBox box;
    private final String hash;
    private final MovableClock clock;
    private final HttpServer server;
    private final Path certificate;
    private Optional<Client> client = Optional.empty();

    /** An account and what its owner knows. */
    record Person(Account account, Totp totp) {}

    /** A session: its cookie, and its CSRF token. */
    record SignedIn(Person person, String cookie, String csrf) {}

    World(
            Accounts accounts,
            SessionStore sessions,
            TokenStore tokens,
            Acceptor acceptor,
            Watching watching,
            DataFolder folder,
            SecretBox box,
            Passwords passwords,
            MovableClock clock,
            HttpServer server,
            @ConfigProperty(name = "quarkus.tls.gatehouse.key-store.pem.0.cert") Path certificate) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.acceptor = acceptor;
        this.watching = watching;
        this.folder = folder;
        this.box = box;
        this.hash = passwords.hash(PASSWORD);
        this.clock = clock;
        this.server = server;
        this.certificate = certificate;
    }

    synchronized Client client() {
        Client there = client.orElseGet(() -> new Client(server.getSecurePort(), certificate));
        client = Optional.of(there);
        return there;
    }

    int port() {
        return server.getSecurePort();
    }

    /** By which the server is trusted. */
    Path certificate() {
        return certificate;
    }

    MovableClock clock() {
        return clock;
    }

    ChangeableAccounts accounts() {
        return (ChangeableAccounts) accounts;
    }

    Watching watching() {
        return watching;
    }

    WatchedAcceptor acceptor() {
        return (WatchedAcceptor) acceptor;
    }

    /** How many sessions of somebody the database keeps, whether they hold or not. */
    int sessionsOf(Person person) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.path().resolve("watch.db"));
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM session WHERE account = ?")) {
            count.setString(1, person.account().id().toString());
            try (ResultSet row = count.executeQuery()) {
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody new. */
    Person person(Role... roles) {
        return person("person-" + count.incrementAndGet(), roles);
    }

    /** Somebody new of a name that nobody has. */
    Person person(String name, Role... roles) {
        AccountId id = new AccountId(UUID.randomUUID());
        Totp totp = Totp.random(random);
        Account account = new Account(
                id,
                new AccountName(name),
                hash,
                box.seal(totp.secret(), id.toString()),
                Set.of(roles),
                true,
                clock.instant());
        if (!accounts.add(account)) {
            throw new IllegalStateException("the name is taken");
        }
        return new Person(account, totp);
    }

    /** A session of somebody new, as signing in would begin it. */
    SignedIn signedIn(Role... roles) {
        return session(person(roles));
    }

    /** A session of somebody, as signing in would begin it. */
    SignedIn session(Person person) {
        Secret cookie = Secret.random(random, "");
        sessions.begin(
                new Session(cookie.hash(), new Subject.Local(person.account().id()), clock.instant(), clock.instant()));
        return new SignedIn(
                person, cookie.text(), SessionCookie.csrfToken(cookie.text()).text());
    }

    /** A token of somebody new. */
    String token(Role... roles) {
        return token(person(roles), Duration.ofDays(1), Optional.empty(), roles);
    }

    /** A token of a source. */
    String source(SourceBinding binding) {
        return token(person(), Duration.ofDays(1), Optional.of(binding), Role.SOURCE);
    }

    String token(Person owner, Duration holds, Optional<SourceBinding> binding, Role... roles) {
        Secret secret = Secret.random(random, Secret.TOKEN_PREFIX);
        tokens.add(new ApiToken(
                new TokenId(UUID.randomUUID()),
                "test",
                secret.hash(),
                owner.account().id(),
                Set.of(roles),
                binding,
                clock.instant(),
                clock.instant().plus(holds),
                Optional.empty()));
        return secret.text();
    }
}
