package dev.gatehouse.logs;

import java.util.List;

/** The result codes of sign-ins that mean something here, for those who put it into another language. */
public final class SignInCodes {
    private SignInCodes() {}

    /** Those of sign-ins that were interrupted to ask for something more; any other but 0 is a failure. */
    public static List<String> interrupts() {
        return SignInResults.interrupts().mapToObj(Integer::toString).toList();
    }
}
