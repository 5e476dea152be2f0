package dev.gatehouse.detection.incident;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names, ids and addresses that are found everywhere and so join nothing. */
final class NobodysOwn {
    /** Services of the platform that carry out what others asked for. */
    private static final Set<String> SERVICES = Set.of(
            "ms-pim",
            "microsoft.azure.syncfabric",
            "microsoft approval management",
            "microsoft substrate management",
            "microsoft password reset service",
            "microsoft graph",
            "azure active directory",
            "windows azure active directory",
            "azure ad provisioning service",
            "azure ad identity governance",
            "azure ad identity governance user management",
            "azure ad identity protection",
            "azure mfa strongauthenticationservice",
            "azure credential configuration endpoint service",
            "aad terms of use",
            "device registration service",
            "office 365 exchange online",
            "office 365 sharepoint online");

    /** Accounts that every machine with Windows has, or that stand for nobody in a log of Microsoft 365. */
    private static final Set<String> ACCOUNTS = Set.of(
            "s-1-5-7",
            "s-1-5-18",
            "s-1-5-19",
            "s-1-5-20",
            "sharepoint\\system",
            "app@sharepoint",
            "not available",
            "unknown",
            "anonymous");

    private static final String WINDOWS = "nt authority\\";

    private static final Pattern NO_ID = Pattern.compile("[0{}-]*");
    private static final Set<String> NO_ADDRESS = Set.of("-", "0.0.0.0", "127.0.0.1", "::", "::1", "localhost");

    private NobodysOwn() {}

    /** Whether that is a service of the platform. */
    static boolean service(String name) {
        return SERVICES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether that is no account of anybody's own; in lower case. */
    static boolean account(String idOrName) {
        return ACCOUNTS.contains(idOrName)
                || idOrName.startsWith(WINDOWS)
                || NO_ID.matcher(idOrName).matches();
    }

    /** Whether that is no address on the network; in lower case. */
    static boolean address(String address) {
        return address.isEmpty() || NO_ADDRESS.contains(address);
    }
}
