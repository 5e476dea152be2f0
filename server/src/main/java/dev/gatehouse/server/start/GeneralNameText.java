package dev.gatehouse.server.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.GeneralName;

/** A host's name or address as a certificate has it. */
final class GeneralNameText {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private GeneralNameText() {}

    static GeneralName of(String host) {
        return ADDRESS.matcher(host).matches()
                ? new GeneralName(GeneralName.iPAddress, host)
                : new GeneralName(GeneralName.dNSName, host);
    }

    /** As Java shows them of a certificate that it read. */
    static Set<String> all(Collection<String> hosts) {
        return hosts.stream().map(GeneralNameText::shown).collect(Collectors.toSet());
    }

    private static String shown(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return host;
        }
        try {
            // An address, so nothing is asked of the network.
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
