package dev.gatehouse.pim.command;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.RoleSetting;
import java.util.List;
import java.util.Optional;

/** What can be asked of the engine. */
public sealed interface Command {
    /**
     * Somebody asks for something; several forms are granted together or not at all.
     *
     * @param bundle with more than one form
     * @param validateOnly whether only to say what would come of it
     */
    record Submit(Caller by, List<Form> forms, Optional<BundleId> bundle, boolean validateOnly) implements Command {
        public Submit {
            requireNonNull(by, "by is null");
            forms = List.copyOf(forms);
            requireNonNull(bundle, "bundle is null");
            if (forms.isEmpty() || (forms.size() > 1) != bundle.isPresent()) {
                throw new IllegalArgumentException("several forms, and only they, are a bundle");
            }
        }

        /** One form. */
        public static Submit of(Caller by, Form form) {
            return new Submit(by, List.of(form), Optional.empty(), false);
        }
    }

    /** An approver decides a step of a request: its place, from 0 on. */
    record Decide(Caller by, RequestId request, int step, boolean approves, String justification) implements Command {
        public Decide {
            requireNonNull(by, "by is null");
            requireNonNull(request, "request is null");
            requireNonNull(justification, "justification is null");
        }
    }

    /** Somebody takes back what he asked for. */
    record Cancel(Caller by, RequestId request) implements Command {
        public Cancel {
            requireNonNull(by, "by is null");
            requireNonNull(request, "request is null");
        }
    }

    /** Whatever somebody has activated ends at once; of one target, or of all. */
    record Revoke(Caller by, PrincipalId principal, Optional<Target> target, String justification) implements Command {
        public Revoke {
            requireNonNull(by, "by is null");
            requireNonNull(principal, "principal is null");
            requireNonNull(target, "target is null");
            requireNonNull(justification, "justification is null");
        }
    }

    /** A role setting is to be another; its version is that which it was made from. */
    record Set(Caller by, RoleSetting setting) implements Command {
        public Set {
            requireNonNull(by, "by is null");
            requireNonNull(setting, "setting is null");
        }
    }

    /** An account is to be enabled, or not. */
    record Enable(Caller by, PrincipalId principal, boolean enabled) implements Command {
        public Enable {
            requireNonNull(by, "by is null");
            requireNonNull(principal, "principal is null");
        }
    }

    /** The directory says what an account is now; that cannot be refused. */
    record Observe(Account account) implements Command {
        public Observe {
            requireNonNull(account, "account is null");
        }
    }

    /** Whatever is due happens, the oldest first, so many at most. */
    record ExpireDue(int limit) implements Command {
        public ExpireDue {
            if (limit < 1) {
                throw new IllegalArgumentException("at least one at a time, not " + limit);
            }
        }
    }

    /** The directory says what was wanted of it. */
    record Reached(Holding holding, long sequence) implements Command {
        public Reached {
            requireNonNull(holding, "holding is null");
        }
    }

    /** The directory did not do what was wanted; for good, where it never will. */
    record Failed(Holding holding, long sequence, boolean forGood, String reason) implements Command {
        public Failed {
            requireNonNull(holding, "holding is null");
            requireNonNull(reason, "reason is null");
        }
    }

    /** Something about access reviews. */
    record OfReview(ReviewCommand what) implements Command {
        public OfReview {
            requireNonNull(what, "what is null");
        }
    }

    /** Something about the tenant's own roles. */
    record OfRole(RoleCommand what) implements Command {
        public OfRole {
            requireNonNull(what, "what is null");
        }
    }

    /** Something about alerts. */
    record OfAlert(AlertCommand what) implements Command {
        public OfAlert {
            requireNonNull(what, "what is null");
        }
    }
}
