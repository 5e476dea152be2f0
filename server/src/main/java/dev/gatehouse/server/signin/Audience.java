package dev.gatehouse.server.signin;

/** For what a token was issued. */
public enum Audience {
    /** Microsoft Graph: such a token opens all that its caller may. */
    GRAPH,
    /** Azure's Resource Manager: such a token opens nothing but the paths of that. */
    AZURE
}
