package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom a connection trusts, and what it shows of itself, as files of the format PEM (RFC 7468) say. They are read for each
 * connection, so that a certificate that was renewed is shown without a restart.
 *
 * @param authorities a file with the certificates to trust; those that Java trusts where there is none
 * @param own what is shown to a server that asks who calls
 */
public record PemTls(Optional<Path> authorities, Optional<Own> own) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]*)-----END [A-Z ]*PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    public PemTls {
        requireNonNull(authorities, "authorities is null");
        requireNonNull(own, "own is null");
    }

    /**
     * A certificate of one's own.
     *
     * @param chain a file with the certificate, and those between it and an authority
     * @param key its key, as PKCS #8 in PEM, without a password
     */
    public record Own(Path chain, Secret key) {
        public Own {
            requireNonNull(chain, "chain is null");
            requireNonNull(key, "key is null");
        }
    }

    /**
     * What connections are made by.
     *
     * @throws IOException where a file cannot be read or holds something else, in words for who looks after it
     */
    public SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own.isEmpty() ? null : store(own.get()), new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities.isEmpty() ? null : store(authorities.get()));
            context.init(own.isEmpty() ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private static KeyStore store(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        for (Certificate certificate : certificates(authorities)) {
            store.setCertificateEntry("authority " + store.size(), certificate);
        }
        return store;
    }

    private static KeyStore store(Own own) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        Certificate[] chain = certificates(own.chain()).toArray(Certificate[]::new);
        store.setKeyEntry("own", key(own.key()), new char[0], chain);
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        return store;
    }

    private static List<Certificate> certificates(Path file) throws IOException {
        try {
            List<Certificate> found = new ArrayList<>(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))));
            if (found.isEmpty()) {
                throw new IOException("holds no certificate");
            }
            return found;
        } catch (CertificateException | IOException e) {
            throw new IOException(file + " cannot be read as certificates in PEM: " + e.getMessage(), e);
        }
    }

    /** The exceptions say nothing of what is in the key. */
    private static PrivateKey key(Secret secret) throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(secret.value());
        if (!pem.find() || !pem.group(1).isEmpty()) {
            throw new IOException(
                    "the key of the certificate is not PKCS #8 in PEM without a password (BEGIN PRIVATE KEY); "
                            + "openssl pkcs8 -topk8 -nocrypt makes it so");
        }
        PKCS8EncodedKeySpec spec;
        try {
            spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(2)));
        } catch (IllegalArgumentException _) {
            throw new IOException("the key of the certificate is damaged");
        }
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException _) {
                // Another algorithm, perhaps.
            }
        }
        throw new IOException("the key of the certificate is none of " + String.join(", ", ALGORITHMS));
    }
}
