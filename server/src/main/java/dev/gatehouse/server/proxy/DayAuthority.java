package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority for a day and for the proxy's names only. It signs a certificate for each of them when it is made; then its key is
 * forgotten, so that nobody can have it sign another.
 */
final class DayAuthority {
    private static final Duration HOLDS = Duration.ofDays(1);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final int SERIAL_BITS = 127;

    private final X509Certificate certificate;
    private final Map<Name, PemKeyCertOptions> signed;

    private DayAuthority(X509Certificate certificate, Map<Name, PemKeyCertOptions> signed) {
        this.certificate = requireNonNull(certificate, "certificate is null");
        this.signed = new EnumMap<>(signed);
    }

    /** A new one. */
    static DayAuthority make(SecureRandom random, Instant now) {
        try {
            return new Maker(random, now).make();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    /** Its certificate, for tools to trust. */
    String pem() {
        return Maker.pem(certificate);
    }

    /** The certificate for a name, and its key. */
    PemKeyCertOptions of(Name name) {
        return requireNonNull(signed.get(name), "one was signed for each").copy();
    }

    /** When all of them end. */
    Instant ends() {
        return certificate.getNotAfter().toInstant();
    }

    private record Maker(SecureRandom random, Instant now) {
        DayAuthority make() throws GeneralSecurityException, OperatorCreationException, IOException {
            KeyPair own = pair();
            X500Name issuer = new X500Name("CN=Gatehouse graph-proxy,O=made at its start for a day");
            JcaX509v3CertificateBuilder builder = builder(issuer, issuer, own);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            builder.addExtension(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(
                            Stream.of(Name.values())
                                    .map(name -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, name.host())))
                                    .toArray(GeneralSubtree[]::new),
                            null));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own.getPublic()));
            X509Certificate authority = sign(builder, own);
            Map<Name, PemKeyCertOptions> signed = new EnumMap<>(Name.class);
            for (Name name : Name.values()) {
                signed.put(name, leaf(name, issuer, own));
            }
            return new DayAuthority(authority, signed);
        }

        private PemKeyCertOptions leaf(Name name, X500Name issuer, KeyPair authority)
                throws GeneralSecurityException, OperatorCreationException, IOException {
            KeyPair own = pair();
            JcaX509v3CertificateBuilder builder = builder(issuer, new X500Name("CN=" + name.host()), own);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, name.host())));
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(authority.getPublic()));
            return new PemKeyCertOptions()
                    .addCertValue(Buffer.buffer(pem(sign(builder, authority))))
                    .addKeyValue(Buffer.buffer(pem(new JcaPKCS8Generator(own.getPrivate(), null))));
        }

        private JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair) {
            return new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, random).setBit(0),
                    Date.from(now.minus(CLOCKS_DIFFER)),
                    Date.from(now.plus(HOLDS)),
                    subject,
                    pair.getPublic());
        }

        private KeyPair pair() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        }

        private static X509Certificate sign(JcaX509v3CertificateBuilder builder, KeyPair by)
                throws GeneralSecurityException, OperatorCreationException {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        }

        private static String pem(Object thing) {
            StringWriter text = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
                writer.writeObject(thing);
            } catch (IOException e) {
                throw new IllegalStateException("nothing is written but to memory", e);
            }
            return text.toString();
        }
    }
}
