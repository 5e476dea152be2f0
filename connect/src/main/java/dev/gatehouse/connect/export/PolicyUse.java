package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import java.util.Optional;

/**
 * That a policy is for a role at a scope.
 *
 * @param policy the policy's id
 * @param rules where they are told along with it
 */
record PolicyUse(
        RoleSystem system, ObjectId role, Scope scope, String policy, Optional<PolicyRules> rules, Item told) {}
