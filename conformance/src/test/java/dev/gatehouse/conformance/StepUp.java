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

/** Tokens of somebody who, where a client is challenged, signs in anew in the browser that MSAL opens. */
record StepUp(TokenCredential usual, Person person, Client browser, Trust trust, String authority)
        implements TokenCredential {
    /** MSAL listens on one that is free. */
    private static final URI ANY_PORT = URI.create("http://localhost");

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Optional.ofNullable(request.getClaims())
                .map(claims -> Mono.fromCallable(() -> proven(claims)))
                .orElseGet(() -> usual.getToken(request));
    }

    private AccessToken proven(String claims) throws MalformedURLException {
        PublicClientApplication msal = PublicClientApplication.builder(Tenant.TOOL)
                .authority(authority)
                .validateAuthority(false)
                .instanceDiscovery(false)
                .clientCapabilities(Set.of("cp1"))
                .sslSocketFactory(trust.context().getSocketFactory())
                .build();
        IAuthenticationResult result = msal.acquireToken(InteractiveRequestParameters.builder(ANY_PORT)
                        .scopes(Set.of(Tenant.SCOPE))
                        .claimsChallenge(claims)
                        .systemBrowserOptions(SystemBrowserOptions.builder()
                                .openBrowserAction(address -> person.signInAt(browser, URI.create(address.toString())))
                                .build())
                        .build())
                .join();
        return new AccessToken(
                result.accessToken(), result.expiresOnDate().toInstant().atOffset(ZoneOffset.UTC));
    }
}
