package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.http.Foreigners;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.start.DeclaredSettings;
import dev.gatehouse.server.start.Settings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OpenID provider that has a discovery document and keys, and signs whatever it is asked to. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Optional<HttpServer> server = Optional.empty();
    private Optional<KeyPair> keys = Optional.empty();

    /** Receives the provider in a test. */
    interface Wants {
        void issuer(Issuer issuer);
    }

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = Optional.of(generator.generateKeyPair());
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = Optional.of(started);
            serve(
                    started,
                    "/.well-known/openid-configuration",
                    Map.of(
                            "issuer",
                            url(),
                            "jwks_uri",
                            url() + "/keys",
                            "token_endpoint",
                            url() + "/token",
                            "authorization_endpoint",
                            signsInAt()));
            serve(started, "/keys", Map.of("keys", List.of(publicKey())));
            started.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> properties = new HashMap<>(new Settings(
                        Path.of("x"),
                        "localhost",
                        0,
                        Path.of("x"),
                        Path.of("x"),
                        declared(),
                        ServerSettings.Limits.USUAL,
                        false)
                .properties());
        properties.keySet().removeIf(key -> !key.startsWith("quarkus.oidc") && !key.startsWith("gatehouse.oidc."));
        // No file can say so; it must give nothing all the same.
        properties.put(Foreigners.ROLE_OF + "sources", Role.SOURCE.title());
        return properties;
    }

    /** This provider, as an organisation declares it. */
    private Optional<Settings.Oidc> declared() {
        try {
            Path file = Files.createTempFile("gatehouse", ".yaml");
            Files.writeString(file, """
                    server:
                      oidc:
                        issuer: %s
                        clientId: gatehouse
                        objectIdClaim: oid
                        roles:
                          watchers: Auditor
                          administrators: PrivilegedRoleAdministrator
                    """.formatted(url()));
            Optional<Settings.Oidc> oidc =
                    DeclaredSettings.read(Optional.of(file)).oidc();
            Files.delete(file);
            return oidc;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.ifPresent(started -> started.stop(0));
    }

    @Override
    public void inject(Object test) {
        if (test instanceof Wants wants) {
            wants.issuer(this);
        }
    }

    String url() {
        return "http://localhost:" + server.orElseThrow().getAddress().getPort();
    }

    /** Where people sign in. */
    String signsInAt() {
        return url() + "/authorize";
    }

    /** A token for Kim, with these claims in place of the usual ones. */
    String token(Map<String, Object> claims) {
        Instant now = Instant.now();
        Map<String, Object> all = new HashMap<>(Map.of(
                "iss",
                url(),
                "aud",
                "gatehouse",
                "sub",
                "kim-1",
                "preferred_username",
                "kim",
                "oid",
                "0a0a0a0a-0000-4000-8000-00000000000f",
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(Duration.ofHours(1)).getEpochSecond()));
        all.putAll(claims);
        String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "one")) + "." + part(all);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.orElseThrow().getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.orElseThrow().getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "one",
                "n", number(key.getModulus()),
                "e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        byte[] plain = new byte[bytes.length - from];
        System.arraycopy(bytes, from, plain, 0, plain.length);
        return BASE64.encodeToString(plain);
    }

    private static String part(Map<String, Object> claims) {
        return BASE64.encodeToString(text(claims).getBytes(UTF_8));
    }

    private static void serve(HttpServer server, String path, Map<String, ?> answer) {
        byte[] body = text(answer).getBytes(UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String text(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
