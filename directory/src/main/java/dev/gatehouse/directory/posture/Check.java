package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Tenant;

/** Holds one part of a tenant's state against a baseline. Stateless: the same tenant gives the same findings. */
public interface Check {
    /** What it is about. */
    About about();

    /** What it finds. Only asked where the export has what {@link About#needs} names. */
    Result examine(Tenant tenant, Baseline baseline);
}
