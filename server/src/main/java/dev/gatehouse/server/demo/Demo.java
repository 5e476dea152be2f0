package dev.gatehouse.server.demo;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.Keys;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.watch.Rounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The tenant of {@code examples/contoso}, moved in time so that somebody breaks in a minute after the first start. Two people
 * have accounts: what needs four eyes can be tried.
 */
public final class Demo {
    /** Those with accounts, whose tokens lie in the data folder for {@code curl -H @FILE}. */
    public static final List<String> PEOPLE = List.of("ada", "ben");

    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final String BEGAN = "demo/began";
    private static final String DIRECTORY = "demo/directory";

    /** The moment of the story at which it is when the demo first starts: somebody has a password, and tries it. */
    private static final Instant BREAK_IN = Instant.parse("2026-05-14T23:19:04Z");

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Set<Role> ROLES = Set.of(
            Role.SECURITY_READER,
            Role.SECURITY_OPERATOR,
            Role.INVESTIGATOR,
            Role.AUDITOR,
            Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    private final Path example;
    private final DataFolder folder;
    private final InstantSource clock;
    private final Duration by;

    private Demo(Path example, DataFolder folder, InstantSource clock, Duration by) {
        this.example = example;
        this.folder = folder;
        this.clock = clock;
        this.by = by;
    }

    /**
     * The demo in a data folder; it is as it was begun there.
     *
     * @param home where Gatehouse lies, with its examples
     */
    public static Demo in(DataFolder folder, Path home, InstantSource clock) {
        requireNonNull(clock, "clock is null");
        folder.folder("demo");
        folder.folder("demo/logs");
        Instant began = folder.read(BEGAN)
                .map(bytes -> Instant.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    folder.write(BEGAN, now.toString().getBytes(StandardCharsets.UTF_8));
                    return now;
                });
        Demo demo = new Demo(home.resolve("examples/contoso"), folder, clock, Duration.between(BREAK_IN, began));
        demo.declare();
        demo.export();
        return demo;
    }

    /** The folder of logs that is to be watched. */
    public Path logs() {
        return folder.path().resolve("demo/logs");
    }

    /** The folder with the export of its directory, as it was before somebody broke in. */
    public Path directory() {
        return folder.path().resolve(DIRECTORY);
    }

    /** What the tenant declares. */
    public Path context() {
        return folder.path().resolve("demo/gatehouse.yaml");
    }

    /** The file with the header that proves to be somebody. */
    public Path header(String person) {
        return folder.path().resolve("demo/" + person);
    }

    /** Makes the accounts and their tokens, where there are none yet. */
    public void people(Supplier<Parts> open) {
        if (PEOPLE.stream().allMatch(person -> Files.exists(header(person)))) {
            return;
        }
        try (Parts parts = open.get()) {
            PEOPLE.forEach(person -> person(parts, person));
        }
    }

    /** Makes a token of a source, of the first of the accounts. */
    public void source(Supplier<Parts> open, Secret secret) {
        try (Parts parts = open.get()) {
            AccountId owner = parts.accounts()
                    .named(new AccountName(PEOPLE.getFirst()))
                    .orElseThrow()
                    .id();
            SourceBinding source =
                    new SourceBinding("rehearsal", parts.watching().tenant(), Set.of());
            parts.tokens()
                    .add(ApiToken.begin(
                            source.source(),
                            secret,
                            owner,
                            Set.of(Role.SOURCE),
                            Optional.of(source),
                            clock.instant(),
                            1));
        }
    }

    /** Tells what has happened so far, and goes on while the rounds do. */
    public Rounds feed() {
        DemoFeed feed = new DemoFeed(Story.of(example), by, logs(), clock);
        feed.round();
        return new Rounds("demo", LOOK, feed::round, failure -> LOG.error("the demo cannot go on", failure));
    }

    private void declare() {
        Path declared = example.resolve("gatehouse.yaml");
        try {
            String text = new Moved(by, 0).text(Files.readString(declared));
            folder.write("demo/gatehouse.yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StartException(declared + " cannot be read: " + e.getMessage() + "; it comes with Gatehouse", e);
        }
    }

    private void export() {
        Path before = example.resolve("directory-before");
        Moved moved = new Moved(by, 0);
        folder.folder(DIRECTORY);
        try (Stream<Path> files = Files.list(before)) {
            for (Path file : files.toList()) {
                folder.write(
                        DIRECTORY + "/" + file.getFileName(),
                        moved.text(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new StartException(before + " cannot be read: " + e.getMessage() + "; it comes with Gatehouse", e);
        }
    }

    private void person(Parts parts, String person) {
        SecureRandom random = new SecureRandom();
        AccountName name = new AccountName(person);
        Optional<Account> known = parts.accounts().named(name);
        AccountId id = known.map(Account::id).orElseGet(() -> account(parts, name, random));
        Secret secret = Secret.random(random, Secret.TOKEN_PREFIX);
        parts.tokens()
                .add(ApiToken.begin(
                        "demo of " + person, secret, id, ROLES, Optional.empty(), clock.instant(), ApiToken.MOST_DAYS));
        folder.write(
                "demo/" + person, ("Authorization: Bearer " + secret.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody learns the password: the token is what a demo is tried with. */
    private AccountId account(Parts parts, AccountName name, SecureRandom random) {
        AccountId id = new AccountId(UUID.randomUUID());
        boolean added = parts.accounts()
                .add(new Account(
                        id,
                        name,
                        new Passwords(random).hash(Secret.random(random, "").text()),
                        Keys.box(folder, random).seal(Totp.random(random).secret(), id.toString()),
                        ROLES,
                        true,
                        clock.instant()));
        if (!added) {
            throw new StartException("the account " + name + " was made by somebody else just now; start again");
        }
        return id;
    }
}
