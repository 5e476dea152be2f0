package dev.gatehouse.sigma;

import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Gives scalars their types by the YAML 1.2 core schema: {@code yes}, {@code on} and dates are texts. Whole numbers in
 * hexadecimal or octal become decimal, for events have them so; other numbers stay as written.
 */
final class YamlScalars {
    private static final int LONGEST_NUMBER = 100;

    private final ScalarResolver resolver = new CoreScalarResolver(false);

    Scalar resolve(ScalarEvent event, Position at, Problems problems) {
        String text = event.getValue();
        Tag tag = event.getTag()
                .filter(name -> !name.equals("!"))
                .map(Tag::new)
                .orElseGet(() -> event.isPlain() ? resolver.resolve(text, true) : Tag.STR);
        if (tag.equals(Tag.STR)) {
            return new Scalar.Text(text);
        }
        if (tag.equals(Tag.NULL)) {
            return new Scalar.Null();
        }
        if (tag.equals(Tag.BOOL)) {
            return new Scalar.Bool(text.toLowerCase(Locale.ROOT).equals("true"));
        }
        if (tag.equals(Tag.INT) && text.length() <= LONGEST_NUMBER) {
            return whole(text);
        }
        if (tag.equals(Tag.FLOAT) && text.length() <= LONGEST_NUMBER) {
            return new Scalar.Numeric(text);
        }
        if (!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT)) {
            problems.error("yaml-tag", at, "the tag " + tag + " is not known", "remove it, or quote the value");
        }
        return new Scalar.Text(text);
    }

    private static Scalar whole(String text) {
        try {
            if (text.startsWith("0x")) {
                return new Scalar.Numeric(new BigInteger(text.substring(2), 16).toString());
            }
            if (text.startsWith("0o")) {
                return new Scalar.Numeric(new BigInteger(text.substring(2), 8).toString());
            }
            return new Scalar.Numeric(new BigInteger(text).toString());
        } catch (NumberFormatException mistagged) {
            return new Scalar.Text(text);
        }
    }
}
