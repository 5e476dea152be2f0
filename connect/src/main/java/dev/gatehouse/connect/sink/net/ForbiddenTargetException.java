package dev.gatehouse.connect.sink.net;

import java.io.Serial;
import java.net.UnknownHostException;

/** A host is at an address that nothing may be sent to. It is an unknown host to who asks for addresses. */
public final class ForbiddenTargetException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1;

    ForbiddenTargetException(String host, String address) {
        super(host + " is at " + address
                + ", an address of this machine or of its own link, which sinks do not reach; name it under sinkTargets in"
                + " gatehouse.yaml if that is meant");
    }

    /** What failed at a receiver, in words that name it once. */
    public static String named(String receiver, Throwable failure, String words) {
        return failure instanceof ForbiddenTargetException ? words : receiver + ": " + words;
    }
}
