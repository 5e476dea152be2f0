package dev.gatehouse.bench.generate;

import java.util.List;
import java.util.Locale;

/**
 * What somebody signs in with.
 *
 * @param id its object id; empty where the directory does not know it
 * @param name its name; empty likewise
 * @param operatingSystem as the sign-in log names it
 * @param browser as the sign-in log names it
 * @param managed whether it is managed and compliant
 * @param trust how it is joined; empty where it is not
 * @param userAgent what the browser says of itself
 */
record Device(
        String id,
        String name,
        String operatingSystem,
        String browser,
        boolean managed,
        String trust,
        String userAgent) {
    private static final List<Device> KINDS = List.of(
            kind(
                    "Windows10",
                    "Edge 136.0.0",
                    "Windows NT 10.0; Win64; x64",
                    "Chrome/136.0.0.0 Safari/537.36 Edg/136.0.0.0"),
            kind("Windows10", "Chrome 136.0.0", "Windows NT 10.0; Win64; x64", "Chrome/136.0.0.0 Safari/537.36"),
            kind("MacOs", "Safari 18.4", "Macintosh; Intel Mac OS X 10_15_7", "Version/18.4 Safari/605.1.15"),
            kind("Linux", "Firefox 138.0", "X11; Linux x86_64; rv:138.0", "Gecko/20100101 Firefox/138.0"),
            kind("Ios 18.4.1", "Mobile Safari 18.4", "iPhone; CPU iPhone OS 18_4_1 like Mac OS X", "Mobile/15E148"));

    /** A device of the organisation. */
    static Device managed(Dice dice, String owner) {
        return of(dice, owner, dice.pick(KINDS), "Azure AD joined");
    }

    private static Device of(Dice dice, String owner, Device kind, String trust) {
        String name = owner.substring(0, Math.min(4, owner.length())).toUpperCase(Locale.ROOT) + "-" + dice.letters(6);
        return new Device(dice.guid(), name, kind.operatingSystem, kind.browser, true, trust, kind.userAgent);
    }

    /** A laptop of the organisation. */
    static Device laptop(Dice dice, String owner) {
        return of(dice, owner, KINDS.get(dice.below(KINDS.size() - 1)), "Azure AD joined");
    }

    /** A phone that its owner registered, and that is compliant. */
    static Device phone(Dice dice, String owner) {
        return of(dice, owner, KINDS.getLast(), "Azure AD registered");
    }

    /** A device that the directory does not know. */
    static Device unknown(int which) {
        return KINDS.get(which % KINDS.size());
    }

    private static Device kind(String operatingSystem, String browser, String platform, String engine) {
        return new Device(
                "",
                "",
                operatingSystem,
                browser,
                false,
                "",
                "Mozilla/5.0 (" + platform + ") AppleWebKit/537.36 (KHTML, like Gecko) " + engine);
    }
}
