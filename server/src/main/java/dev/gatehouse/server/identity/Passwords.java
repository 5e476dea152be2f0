package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id and checks them; hashes are texts in PHC string format, which carry their cost. */
public final class Passwords {
    /** The shortest password that is taken. */
    public static final int SHORTEST = 12;

    /** The longest: a bound on what one request may cost. */
    public static final int LONGEST = 1000;

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final SecureRandom random;
    private final String nobodys;

    /** With a source of salts. */
    public Passwords(SecureRandom random) {
        this.random = random;
        this.nobodys = hash("the password of nobody");
    }

    /** The hash of a password, with a new salt. */
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] hash = argon2id(password, salt, KIBIBYTES, PASSES, LANES, LENGTH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether this is the password; {@code false} for a hash that is none. */
    public boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        int kibibytes = Integer.parseInt(parts.group(1));
        int passes = Integer.parseInt(parts.group(2));
        int lanes = Integer.parseInt(parts.group(3));
        if (passes < 1 || lanes < 1 || kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(wanted, argon2id(password, salt, kibibytes, passes, lanes, wanted.length));
    }

    /** Takes as long as {@link #matches}, for a name that nobody has: the time must not tell which names there are. */
    public boolean matchesNobody(String password) {
        boolean _ = matches(password, nobodys);
        return false;
    }

    private static byte[] argon2id(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(UTF_8), hash);
        return hash;
    }
}
