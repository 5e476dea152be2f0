package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.setting.RoleSetting;
import java.util.Optional;

/** That something is otherwise now: what it was, and what it is. */
public sealed interface Change {
    /** Of a grant. */
    record OfGrant(Optional<Grant> before, Grant after) implements Change {
        public OfGrant {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of a request. */
    record OfRequest(Optional<Request> before, Request after) implements Change {
        public OfRequest {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of what the directory is to say. */
    record OfProvision(Optional<Provision> before, Provision after) implements Change {
        public OfProvision {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /**
     * Of a role setting.
     *
     * @param by who changed it; empty where it is read from what was written before that was kept
     */
    record OfSetting(RoleSetting before, RoleSetting after, Optional<PrincipalId> by) implements Change {
        public OfSetting {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
            requireNonNull(by, "by is null");
        }
    }

    /** Of an account. */
    record OfAccount(Optional<Account> before, Account after) implements Change {
        public OfAccount {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of an access review. */
    record OfReview(Optional<Definition> before, Definition after) implements Change {
        public OfReview {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of one time that a review is held. */
    record OfInstance(Optional<Instance> before, Instance after) implements Change {
        public OfInstance {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of what is decided of a grant. */
    record OfItem(Optional<Item> before, Item after) implements Change {
        public OfItem {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of a role of the tenant's own, or of whether there is one. */
    record OfRole(RoleDefinitionId role, Optional<CustomRole> before, Optional<CustomRole> after) implements Change {
        public OfRole {
            requireNonNull(role, "role is null");
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }

    /** Of an alert. */
    record OfAlert(AlertState before, AlertState after) implements Change {
        public OfAlert {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }
}
