package dev.gatehouse.server.issuer;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.store.issuer.Delegation;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tokens that a client gets who acts for somebody. */
@Singleton
final class Answers {
    private final Tokens tokens;
    private final SignedInFor signedIn;
    private final Accounts accounts;

    Answers(Tokens tokens, SignedInFor signedIn, Accounts accounts) {
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    /**
     * They.
     *
     * @param contexts the authentication contexts that were satisfied just now
     */
    Map<String, Object> of(
            Delegation delegation, Scope scope, Set<String> contexts, Set<String> capabilities, String here) {
        Account account = accounts.find(new AccountId(delegation.account()))
                .filter(Account::enabled)
                .orElseThrow(() -> OAuthException.invalidGrant("AADSTS50057: The account is disabled."));
        Tokens.Made access = tokens.access(account, delegation, scope, contexts, capabilities, here);
        Map<String, Object> answer = bearer(access);
        answer.put("scope", scope.text());
        if (scope.openid().contains("offline_access")) {
            answer.put("refresh_token", signedIn.refreshToken(delegation));
        }
        if (scope.openid().contains("openid")) {
            answer.put("id_token", tokens.id(account, delegation, here));
        }
        answer.put("client_info", tokens.clientInfo(account));
        return answer;
    }

    /** What comes with every access token. */
    static Map<String, Object> bearer(Tokens.Made access) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", access.seconds());
        answer.put("ext_expires_in", access.seconds());
        answer.put("access_token", access.text());
        return answer;
    }
}
