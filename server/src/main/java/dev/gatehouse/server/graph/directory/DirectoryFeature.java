package dev.gatehouse.server.graph.directory;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Version;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Users, groups and service principals. */
@Singleton
final class DirectoryFeature implements Feature {

    private final PimStation pim;
    private final Asker asker;
    private final Reading reading;

    DirectoryFeature(PimStation pim, Asker asker, Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        PrincipalSet users = new PrincipalSet(pim, asker, Account.Kind.USER);
        Collections collections = new Collections(reading);
        all.addAll(collections.read("users", users, Endpoint.READERS));
        all.addAll(collections.read("groups", new PrincipalSet(pim, asker, Account.Kind.GROUP), Endpoint.READERS));
        all.addAll(collections.read(
                "servicePrincipals", new PrincipalSet(pim, asker, Account.Kind.SERVICE_PRINCIPAL), Endpoint.READERS));
        all.add(new Endpoint(
                "GET",
                "me",
                Version.ALL,
                Endpoint.READERS,
                (call, _) -> reading.get(call, users, asker.id().toString(), "users")));
        return all;
    }
}
