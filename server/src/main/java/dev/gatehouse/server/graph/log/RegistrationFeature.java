package dev.gatehouse.server.graph.log;

import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Admission;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who has registered a second factor, for whoever may see whether the tenant is as it should be. */
@Singleton
final class RegistrationFeature implements Feature {
    private static final Set<Role> READERS = EnumSet.of(
            Role.SECURITY_READER,
            Role.SECURITY_OPERATOR,
            Role.INVESTIGATOR,
            Role.PRIVILEGED_ROLE_ADMINISTRATOR,
            Role.AUDITOR);

    private final Registrations registrations;
    private final Reading reading;

    RegistrationFeature(PimStation pim, Accounts accounts, Watching watching, Reading reading) {
        this.registrations = new Registrations(
                pim, accounts, () -> watching.station().directory().tenant());
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        all.addAll(collections.read(
                "reports/authenticationMethods/userRegistrationDetails",
                new RegistrationSet(registrations, Registered.DETAILS, Registered::details),
                READERS));
        all.addAll(collections.read(
                "reports/credentialUserRegistrationDetails",
                new RegistrationSet(registrations, Registered.CREDENTIALS, Registered::credentials),
                Set.of(Version.BETA),
                READERS));
        all.replaceAll(
                endpoint -> endpoint.alsoFor(Admission.permitted(Permission.READ_LOGS, Permission.READ_REGISTRATIONS)));
        return all;
    }
}
