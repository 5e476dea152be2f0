package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** What texts of an entry may be: bounded, so that a line of an export is. */
final class Texts {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Texts() {}

    static String named(String text, int most, String what) {
        if (bounded(text, most, what).isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        return text;
    }

    static String bounded(String text, int most, String what) {
        if (requireNonNull(text, what + " is null").length() > most) {
            throw new IllegalArgumentException(what + " is longer than " + most + " characters");
        }
        return text;
    }

    static String tenant(String text) {
        if (!TENANT.matcher(bounded(text, 64, "tenant")).matches()) {
            throw new IllegalArgumentException("tenant is not 1 to 64 letters, digits, \".\", \"_\" and \"-\"");
        }
        return text;
    }
}
