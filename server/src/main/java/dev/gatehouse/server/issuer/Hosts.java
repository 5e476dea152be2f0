package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.start.Certificates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hosts that the server is reached by: those that its certificate is for. What a request says of its host is believed of
 * these only; documents that lead somebody elsewhere would be worth a lot.
 */
@Singleton
final class Hosts {
    private static final Set<String> LOOPBACK = Certificates.LOOPBACK.stream()
            .map(name -> name.contains(":") ? address(name).orElseThrow() : name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]{2,45}]|[0-9a-z._-]{1,253})(:[0-9]{1,5})?");

    /** What a certificate can be for, by the numbers of RFC 5280: a name, or an address. */
    private static final Set<Integer> HOSTS = Set.of(2, 7);

    private final Path certificate;
    private final InstantSource clock;
    private volatile Names names = new Names(Set.of(), Instant.MIN);

    private record Names(Set<String> all, Instant read) {}

    Hosts(@ConfigProperty(name = "quarkus.tls.gatehouse.key-store.pem.0.cert") Path certificate, InstantSource clock) {
        this.certificate = certificate;
        this.clock = clock;
    }

    /** The URL below which a host's routes lie; empty where the server is not reached by it. */
    Optional<String> url(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        Matcher parts = AUTHORITY.matcher(lower);
        return parts.matches() && isOurs(parts.group(1)) ? Optional.of("https://" + lower) : Optional.empty();
    }

    /** Whether tokens of ours say that they were issued there: here, or where a proxy led to here. */
    boolean issue(String authority) {
        return AskedName.ALL.contains(authority) || url(authority).isPresent();
    }

    private boolean isOurs(String host) {
        boolean bracketed = host.startsWith("[");
        return (bracketed ? address(host.substring(1, host.length() - 1)) : Optional.of(host))
                .filter(bare -> LOOPBACK.contains(bare) || matches(known(), bare))
                .isPresent();
    }

    /** An IPv6 address as Java writes it, which is how it shows those of a certificate; empty where it is none. */
    private static Optional<String> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a host is one of these names, of which one may stand for all hosts right below a domain. */
    static boolean matches(Set<String> names, String host) {
        int dot = host.indexOf('.');
        return names.contains(host) || (dot > 0 && names.contains("*" + host.substring(dot)));
    }

    private Set<String> known() {
        Instant now = clock.instant();
        Names before = names;
        boolean fresh = !before.read().isAfter(now) && before.read().isAfter(now.minus(KNOWN));
        if (fresh) {
            return before.all();
        }
        Names after = new Names(read(), now);
        names = after;
        return after.all();
    }

    private Set<String> read() {
        Set<String> found = new HashSet<>();
        try (InputStream in = Files.newInputStream(certificate)) {
            X509Certificate first =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            Collection<List<?>> alternatives =
                    Optional.ofNullable(first.getSubjectAlternativeNames()).orElse(List.of());
            alternatives.stream()
                    .filter(name -> HOSTS.contains(name.get(0)))
                    .forEach(name -> found.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT)));
        } catch (IOException | CertificateException e) {
            return names.all();
        }
        return found;
    }
}
