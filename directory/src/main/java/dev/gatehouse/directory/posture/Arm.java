package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.Scope;

/** Addresses in Azure Resource Manager. */
final class Arm {
    private Arm() {}

    /** The path of what a provider has at a scope. */
    static String below(Scope scope, String what) {
        String path = scope.toString();
        return (path.equals("/") ? "" : path) + "/providers/" + what;
    }

    /** The address of a path. */
    static String at(String path, String version) {
        return "https://management.azure.com" + path + "?api-version=" + version;
    }
}
