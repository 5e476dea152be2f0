package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says on its own, from the events and the declared accounts, which alerts the ten rows must raise: eligibility runs from
 * its recorded beginning (else since ever) to its recorded end (else for ever), a role given outside PIM likewise.
 */
final class ContosoOracle {
    private static final Set<String> PASSWORDS = Set.of("Reset user password", "Change user password");
    private static final Set<String> METHODS = Set.of(
            "Admin registered security info",
            "Admin deleted security info",
            "User registered security info",
            "Add FIDO2 security key");

    private final Map<String, Instant> begins = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Set<String> holders = new HashSet<>();
    private final List<Event> events;

    ContosoOracle(List<Event> events) {
        this.events = events;
        for (Event event : events) {
            if (event instanceof Audit audit && "RoleManagement".equals(audit.category())) {
                learn(audit);
            }
        }
    }

    /** Row and event id of each alert. */
    Set<String> alerts() {
        var alerts = new TreeSet<String>();
        for (Event event : events) {
            switch (event) {
                case SignIn signIn -> signIn(signIn, alerts);
                case Audit audit -> audit(audit, alerts);
                case RiskDetection _, RiskyUser _ -> {}
            }
        }
        return alerts;
    }

    private void learn(Audit audit) {
        String activity = audit.activity();
        for (Target target : audit.targets()) {
            if ("User".equals(target.type())) {
                if (activity.startsWith("Add") || activity.startsWith("Remove")) {
                    holders.add(target.id());
                }
                if (activity.startsWith("Add eligible") || outside(audit)) {
                    begins.merge(target.id(), audit.time(), (one, other) -> one.isBefore(other) ? one : other);
                }
                if (activity.startsWith("Remove eligible")
                        || (activity.equals("Remove member from role") && audit.actor() instanceof Actor.User)) {
                    ends.put(target.id(), audit.time());
                }
            }
        }
    }

    private void signIn(SignIn event, Set<String> alerts) {
        if (!(event.subject() instanceof Person person)) {
            return;
        }
        if (person.upn().startsWith("bg-")) {
            alerts.add("ea-signin " + event.id());
        }
        if (privileged(person.id(), person.upn(), event.time())) {
            int code = event.outcome().code();
            if (code == 50053) {
                alerts.add("signin-account-lockout " + event.id());
            }
            if (event.outcome() == Outcome.MFA_DECLINED) {
                alerts.add("mfa-fraud-signin " + event.id());
            } else if (code == 50074 || code == 500121) {
                alerts.add("signin-interrupt-mfa " + event.id());
            }
        }
    }

    private void audit(Audit event, Set<String> alerts) {
        String activity = event.activity();
        if (activity.equals("Suspicious activity reported")) {
            alerts.add("mfa-fraud-audit " + event.id());
        }
        if (outside(event)) {
            alerts.add("role-assigned-outside-pim " + event.id());
        }
        if (activity.equals("Update role setting in PIM")) {
            alerts.add("pim-settings-changed " + event.id());
        }
        if (activity.startsWith("User has elevated their access")) {
            alerts.add("azure-elevate-access " + event.id());
        }
        for (Target target : event.targets()) {
            if (METHODS.contains(activity) && target.upn().startsWith("bg-")) {
                alerts.add("ea-authmethod " + event.id());
            }
            if (privileged(target.id(), target.upn(), event.time())) {
                if (PASSWORDS.contains(activity) || activity.startsWith("Reset password")) {
                    alerts.add("password-change-privileged " + event.id());
                }
                if (event.reason().equals("Admin registered temporary access pass method for user")) {
                    alerts.add("tap-privileged " + event.id());
                }
            }
        }
    }

    private static boolean outside(Audit audit) {
        return audit.activity().equals("Add member to role outside of PIM (permanent)")
                || (audit.activity().equals("Add member to role") && audit.actor() instanceof Actor.User);
    }

    private boolean privileged(String id, String upn, Instant time) {
        if (upn.startsWith("bg-") || upn.startsWith("svc-backup@")) {
            return true;
        }
        if (upn.startsWith("svc-migration@")) {
            return time.isBefore(Instant.parse("2026-05-10T00:00:00Z"));
        }
        return holders.contains(id)
                && !time.isBefore(begins.getOrDefault(id, Instant.MIN))
                && time.isBefore(ends.getOrDefault(id, Instant.MAX));
    }
}
