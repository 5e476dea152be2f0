package dev.gatehouse.server.issuer;

import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/*
 * A key is published a day before it signs, so that whoever keeps our keys for a day has it by then, and for a day after another
 * one took its place: what it signed last holds for an hour.
 */
/** The keys that sign tokens: in a file of their own, apart from the database; a new one every 90 days. */
@Startup
@Singleton
final class IssuerKeys {
    private static final String FILE = "keys/issuer.json";
    private static final String MADE = "made";
    private static final int BITS = 2048;
    private static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final DataFolder folder;
    private final InstantSource clock;
    private List<Dated> keys;

    /** A key, and since when it signs. */
    private record Dated(RsaJsonWebKey key, Instant from) {}

    /** @throws StartException where the file is there and holds no keys */
    IssuerKeys(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.keys = read();
    }

    /** The key that signs now. */
    synchronized RsaJsonWebKey signing() {
        Instant now = clock.instant();
        makeAnotherWhereDue(now);
        return keys.reversed().stream()
                .filter(dated -> !dated.from().isAfter(now))
                .findFirst()
                .orElse(keys.getFirst())
                .key();
    }

    /** The key of an id that can be checked against. */
    synchronized Optional<Key> publicKey(String id) {
        return inUse(clock.instant()).stream()
                .map(Dated::key)
                .filter(key -> id.equals(key.getKeyId()))
                .map(RsaJsonWebKey::getKey)
                .findFirst();
    }

    /** What others check tokens with. */
    synchronized List<Map<String, Object>> published() {
        Instant now = clock.instant();
        makeAnotherWhereDue(now);
        return inUse(now).stream()
                .map(dated -> {
                    Map<String, Object> members = dated.key().toParams(OutputControlLevel.PUBLIC_ONLY);
                    members.remove(MADE);
                    return members;
                })
                .toList();
    }

    private void makeAnotherWhereDue(Instant now) {
        boolean due = keys.isEmpty()
                || !keys.getLast().from().plus(SIGNS).minus(OVERLAP).isAfter(now);
        if (due) {
            List<Dated> all = new ArrayList<>(inUse(now));
            all.add(dated(generate(now), all.isEmpty()));
            // Nothing is signed with a key that a restart would forget.
            write(all);
            keys = List.copyOf(all);
        }
    }

    /** All but those whose successor has signed for long enough. */
    private List<Dated> inUse(Instant now) {
        List<Dated> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean retired =
                    i + 1 < keys.size() && keys.get(i + 1).from().plus(OVERLAP).isBefore(now);
            if (!retired) {
                found.add(keys.get(i));
            }
        }
        return found;
    }

    private static RsaJsonWebKey generate(Instant now) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse(Use.SIGNATURE);
            key.setOtherParameter(MADE, now.getEpochSecond());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static Dated dated(RsaJsonWebKey key, boolean first) {
        Instant made = Instant.ofEpochSecond(
                key.getOtherParameterValue(MADE, Number.class).longValue());
        return new Dated(key, first ? made : made.plus(OVERLAP));
    }

    private List<Dated> read() {
        Optional<byte[]> bytes = folder.read(FILE);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            List<Dated> read = new ArrayList<>();
            for (JsonWebKey key : new JsonWebKeySet(new String(bytes.get(), StandardCharsets.UTF_8)).getJsonWebKeys()) {
                RsaJsonWebKey one = (RsaJsonWebKey) key;
                if (one.getRsaPrivateKey() == null || one.getKeyId() == null) {
                    throw new StartException(noKeys());
                }
                read.add(dated(one, read.isEmpty()));
            }
            if (read.isEmpty()) {
                throw new StartException(noKeys());
            }
            return List.copyOf(read);
        } catch (JoseException | ClassCastException | NullPointerException e) {
            throw new StartException(noKeys(), e);
        }
    }

    private String noKeys() {
        return folder.path().resolve(FILE)
                + " holds no keys; restore it from a backup, or remove it: then whoever has a token signs in again";
    }

    private void write(List<Dated> all) {
        folder.folder("keys");
        String json = new JsonWebKeySet(all.stream().map(Dated::key).toArray(JsonWebKey[]::new))
                .toJson(OutputControlLevel.INCLUDE_PRIVATE);
        folder.write(FILE, json.getBytes(StandardCharsets.UTF_8));
    }
}
