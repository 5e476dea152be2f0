package dev.gatehouse.server.graph.log;

import dev.gatehouse.server.api.LakeDesk;
import dev.gatehouse.server.graph.Admission;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.FeatureOfLogs;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Directory audits and sign-ins, for whoever may search events. */
@Singleton
final class LogFeature implements FeatureOfLogs {
    private static final String AUDITS = "auditLogs/directoryAudits";
    private static final String SIGN_INS = "auditLogs/signIns";
    private static final Set<Role> READERS = EnumSet.of(Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR);

    private final LakeDesk desk;
    private final Reading reading;

    LogFeature(LakeDesk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        for (Version version : Version.ALL) {
            all.addAll(collections.read(AUDITS, new LogSet(desk, new AuditLog(version)), Set.of(version), READERS));
            all.addAll(collections.read(SIGN_INS, new LogSet(desk, new SignInLog(version)), Set.of(version), READERS));
        }
        all.replaceAll(endpoint -> endpoint.alsoFor(Admission.permitted(Permission.READ_LOGS)));
        all.addAll(Unchanged.of(SIGN_INS, READERS, "confirmCompromised", "confirmSafe", "dismiss"));
        return all;
    }
}
