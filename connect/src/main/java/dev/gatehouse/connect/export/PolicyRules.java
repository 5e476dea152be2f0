package dev.gatehouse.connect.export;

import dev.gatehouse.directory.tenant.PolicyDetails;
import dev.gatehouse.directory.tenant.RolePolicy.Activation;
import dev.gatehouse.directory.tenant.RolePolicy.Lasting;

/** What the rules of a policy say, whichever role it is for. */
record PolicyRules(Activation activation, Lasting eligibility, Lasting assignment, PolicyDetails details) {}
