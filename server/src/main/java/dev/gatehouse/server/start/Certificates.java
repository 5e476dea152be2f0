package dev.gatehouse.server.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the certificate that the server shows where it was given no other: for its own names, signed by itself. */
public final class Certificates {
    /** The names that it is always for. */
    public static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
    private static final String CERTIFICATE = "tls/certificate.pem";
    private static final String KEY = "tls/key.pem";
    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration NEAR_ITS_END = Duration.ofDays(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final int SERIAL_BITS = 127;

    private final DataFolder folder;
    private final SecureRandom random;

    /** In a data folder. */
    public Certificates(DataFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The file with the certificate. */
    public Path certificate() {
        return folder.path().resolve(CERTIFICATE);
    }

    /** The file with its key. */
    public Path key() {
        return folder.path().resolve(KEY);
    }

    /**
     * Sees to it that there is a certificate for the loopback and for these names which holds for a month yet; says whether
     * it made one.
     */
    public boolean ensure(List<String> names, Instant now) {
        Set<String> wanted = new HashSet<>(LOOPBACK);
        wanted.addAll(names);
        if (current().filter(found -> isGood(found, wanted, now)).isPresent()
                && folder.read(KEY).isPresent()) {
            return false;
        }
        make(List.copyOf(wanted), now);
        return true;
    }

    /** The certificate that is there. */
    public Optional<X509Certificate> current() {
        return folder.read(CERTIFICATE).map(bytes -> {
            try {
                return (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            } catch (CertificateException e) {
                throw new StartException(
                        certificate() + " is no certificate; remove it, and another is made at the next start", e);
            }
        });
    }

    /** For which names beside the loopback a server's certificate should be that listens on this host. */
    public static List<String> namesOf(String host) {
        return EVERYWHERE.contains(host) ? machine() : List.of(host);
    }

    private static List<String> machine() {
        try {
            return List.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static boolean isGood(X509Certificate certificate, Set<String> wanted, Instant now) {
        return certificate.getNotAfter().toInstant().minus(NEAR_ITS_END).isAfter(now)
                && !certificate.getNotBefore().toInstant().isAfter(now)
                && namesOf(certificate).containsAll(GeneralNameText.all(wanted));
    }

    private static Set<String> namesOf(X509Certificate certificate) {
        Set<String> names = new HashSet<>();
        try {
            for (List<?> name : Optional.ofNullable(certificate.getSubjectAlternativeNames())
                    .orElse(List.of())) {
                names.add(String.valueOf(name.get(1)));
            }
        } catch (CertificateException e) {
            return Set.of();
        }
        return names;
    }

    private void make(List<String> names, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=Gatehouse,O=made by this server for itself");
            List<GeneralName> alternatives = new ArrayList<>();
            names.stream().sorted().map(GeneralNameText::of).forEach(alternatives::add);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(SERIAL_BITS, random).setBit(0),
                    Date.from(now.minus(CLOCKS_DIFFER)),
                    Date.from(now.plus(VALID)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(alternatives.toArray(GeneralName[]::new)));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            folder.folder("tls");
            folder.write(KEY, pem(pair.getPrivate()));
            folder.write(CERTIFICATE, pem(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static byte[] pem(Object thing) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(thing instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : thing);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
