package dev.gatehouse.conformance;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Trust;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tokens of somebody who signs in in the browser that MSAL opens: once, and anew where a client is challenged. */
final class InBrowser implements TokenCredential {
    /** MSAL listens on one that is free. */
    private static final URI ANY_PORT = URI.create("http://localhost");

    private final Person person;
    private final Client browser;
    private final Trust trust;
    private final String authority;
    private Optional<AccessToken> usual = Optional.empty();

    InBrowser(Person person, Client browser, Trust trust, String authority) {
        this.person = person;
        this.browser = browser;
        this.trust = trust;
        this.authority = authority;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> token(Optional.ofNullable(request.getClaims())));
    }

    private synchronized AccessToken token(Optional<String> claims) throws MalformedURLException {
        if (claims.isPresent()) {
            return signIn(claims);
        }
        AccessToken token = usual.isPresent() ? usual.get() : signIn(claims);
        usual = Optional.of(token);
        return token;
    }

    private AccessToken signIn(Optional<String> claims) throws MalformedURLException {
        PublicClientApplication msal = PublicClientApplication.builder(Tenant.TOOL)
                .authority(authority)
                .validateAuthority(false)
                .instanceDiscovery(false)
                .clientCapabilities(Set.of("cp1"))
                .sslSocketFactory(trust.context().getSocketFactory())
                .build();
        InteractiveRequestParameters.InteractiveRequestParametersBuilder asked = InteractiveRequestParameters.builder(
                        ANY_PORT)
                .scopes(Set.of(Tenant.SCOPE))
                .systemBrowserOptions(SystemBrowserOptions.builder()
                        .openBrowserAction(address -> person.signInAt(browser, URI.create(address.toString())))
                        .build());
        claims.ifPresent(asked::claimsChallenge);
        IAuthenticationResult result = msal.acquireToken(asked.build()).join();
        return new AccessToken(
                result.accessToken(), result.expiresOnDate().toInstant().atOffset(ZoneOffset.UTC));
    }
}
