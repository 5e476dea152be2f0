package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.identity.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the issuer says of itself: where its routes are, and what they can. */
final class Documents {
    private Documents() {}

    /**
     * The discovery document of OpenID Connect; routes are named by the tenant that was asked for.
     *
     * @param page the URL by which a browser reaches the server
     */
    static Map<String, Object> openid(String here, String page, String tenant, TenantId id) {
        String routes = "/" + tenant + "/oauth2/v2.0";
        String graph = here.equals(page) ? host(here) : AskedName.GRAPH;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("issuer", here + "/" + id + "/v2.0");
        all.put("authorization_endpoint", page + routes + "/authorize");
        all.put("token_endpoint", here + routes + "/token");
        all.put("device_authorization_endpoint", here + routes + "/devicecode");
        all.put("end_session_endpoint", page + routes + "/logout");
        all.put("jwks_uri", here + "/" + tenant + "/discovery/v2.0/keys");
        all.put("response_types_supported", List.of("code"));
        all.put("response_modes_supported", CodeRequest.MODES);
        all.put(
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic", "none"));
        all.put("subject_types_supported", List.of("public"));
        all.put("id_token_signing_alg_values_supported", List.of("RS256"));
        all.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        all.put("claims_parameter_supported", true);
        all.put("request_uri_parameter_supported", false);
        all.put("tenant_region_scope", "");
        all.put("cloud_instance_name", host(here));
        all.put("cloud_graph_host_name", graph);
        all.put("msgraph_host", graph);
        return all;
    }

    /** That a client of Microsoft's may believe this host. */
    static Map<String, Object> instance(String here, TenantId id) {
        String host = host(here);
        return Map.of(
                "tenant_discovery_endpoint",
                here + "/" + id + "/v2.0/.well-known/openid-configuration",
                "api-version",
                "1.1",
                "metadata",
                List.of(Map.of("preferred_network", host, "preferred_cache", host, "aliases", List.of(host))));
    }

    /** Where what is, for tools that ask a cloud for it. */
    static Map<String, Object> endpoints(String here) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", "Gatehouse");
        all.put("portal", here);
        all.put(
                "authentication",
                Map.of(
                        "loginEndpoint",
                        here + "/",
                        "audiences",
                        List.copyOf(Resource.ARM.names()),
                        "tenant",
                        "common",
                        "identityProvider",
                        "AAD"));
        all.put("resourceManager", here + "/");
        all.put("microsoftGraphResourceId", here + "/");
        all.put("graph", here + "/");
        all.put("graphAudience", Resource.GRAPH.audience());
        all.put("suffixes", Map.of());
        return all;
    }

    private static String host(String here) {
        return here.substring("https://".length());
    }
}
