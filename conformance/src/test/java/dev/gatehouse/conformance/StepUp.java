package dev.gatehouse.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.ResponseMode;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Trust;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Tokens of somebody who, where a client is challenged, signs in anew with MSAL and an authorization code. */
record StepUp(TokenCredential usual, Person person, Client browser, Trust trust, String authority)
        implements TokenCredential {
    private static final String REDIRECT = "http://localhost:8400";

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Optional.ofNullable(request.getClaims())
                .map(claims -> Mono.fromCallable(() -> proven(claims)))
                .orElseGet(() -> usual.getToken(request));
    }

    @SuppressWarnings("deprecation") // of a query: the server has no other way to bring the code back
    private AccessToken proven(String claims) throws MalformedURLException {
        PublicClientApplication msal = PublicClientApplication.builder(Tenant.TOOL)
                .authority(authority)
                .validateAuthority(false)
                .instanceDiscovery(false)
                .clientCapabilities(Set.of("cp1"))
                .sslSocketFactory(trust.context().getSocketFactory())
                .build();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        URI address = URI.create(msal.getAuthorizationRequestUrl(
                        AuthorizationRequestUrlParameters.builder(REDIRECT, Set.of(Tenant.SCOPE))
                                .responseMode(ResponseMode.QUERY)
                                .codeChallenge(challenge(verifier))
                                .codeChallengeMethod("S256")
                                .claimsChallenge(claims)
                                .build())
                .toString());
        IAuthenticationResult result = msal.acquireToken(
                        AuthorizationCodeParameters.builder(person.signInAt(browser, address), URI.create(REDIRECT))
                                .scopes(Set.of(Tenant.SCOPE))
                                .codeVerifier(verifier)
                                .build())
                .join();
        return new AccessToken(
                result.accessToken(), result.expiresOnDate().toInstant().atOffset(ZoneOffset.UTC));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
