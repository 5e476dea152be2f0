package dev.gatehouse.server.issuer;

/** What the secrets begin with that the issuer hands to tools, so that those of another issuer are told apart at sight. */
public final class HandedOut {
    /** An authorization code. */
    public static final String CODE = "ghc_";

    /** A refresh token. */
    public static final String REFRESH = "ghr_";

    /** A device code. */
    public static final String DEVICE = "ghd_";

    private HandedOut() {}
}
