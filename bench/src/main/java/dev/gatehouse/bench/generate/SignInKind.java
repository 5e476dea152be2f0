package dev.gatehouse.bench.generate;

/** The four kinds of sign-ins: each has its table, its diagnostics category and its Graph event type. */
enum SignInKind {
    INTERACTIVE("SignInLogs", "interactiveUser"),
    NON_INTERACTIVE("NonInteractiveUserSignInLogs", "nonInteractiveUser"),
    SERVICE_PRINCIPAL("ServicePrincipalSignInLogs", "servicePrincipal"),
    MANAGED_IDENTITY("ManagedIdentitySignInLogs", "managedIdentity");

    private final String category;
    private final String eventType;

    SignInKind(String category, String eventType) {
        this.category = category;
        this.eventType = eventType;
    }

    String category() {
        return category;
    }

    String eventType() {
        return eventType;
    }
}
