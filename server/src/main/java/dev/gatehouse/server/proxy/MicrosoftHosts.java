package dev.gatehouse.server.proxy;

import java.util.List;
import java.util.Locale;

/** The hosts at which Microsoft issues tokens or takes them for what Gatehouse stands in for, in all its clouds. */
final class MicrosoftHosts {
    private static final List<String> DOMAINS = List.of(
            "microsoftonline.com",
            "microsoftonline.us",
            "microsoftonline.de",
            "microsoftonline-p.com",
            "login.microsoft.com",
            "login.live.com",
            "login.windows.net",
            "sts.windows.net",
            "graph.windows.net",
            "chinacloudapi.cn",
            "graph.microsoft.com",
            "graph.microsoft.us",
            "graph.microsoft.de",
            "dod-graph.microsoft.us",
            "management.azure.com",
            "management.usgovcloudapi.net",
            "management.core.windows.net");

    private MicrosoftHosts() {}

    /** Whether it is one of them, or below one. */
    static boolean contain(String host) {
        String bare = host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        return DOMAINS.stream().anyMatch(domain -> bare.equals(domain) || bare.endsWith("." + domain));
    }
}
