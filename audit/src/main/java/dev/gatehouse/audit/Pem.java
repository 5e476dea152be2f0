package dev.gatehouse.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Keys as the text that other programs exchange, such as OpenSSL. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static String write(String label, byte[] encoding) {
        String body = new String(LINES.encode(encoding), StandardCharsets.US_ASCII);
        return begin(label) + "\n" + body + "\n" + end(label) + "\n";
    }

    /** The bytes of the first block of that label, if there is one. */
    static Optional<byte[]> read(String label, String text) {
        int begin = text.indexOf(begin(label));
        int end = text.indexOf(end(label), Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            return Optional.empty();
        }
        String body = text.substring(begin + begin(label).length(), end);
        try {
            return Optional.of(Base64.getDecoder().decode(body.replaceAll("[\\r\\n \\t]", "")));
        } catch (IllegalArgumentException e) {
            throw new KeyFormatException("the block \"" + label + "\" is damaged: it is no Base64", e);
        }
    }

    static boolean has(String label, String text) {
        return text.contains(begin(label));
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
