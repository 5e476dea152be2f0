package dev.gatehouse.server.graph;

import dev.gatehouse.server.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is the same for every collection that can be read. */
public final class Collections {
    private static final String GET = "GET";

    private final Reading reading;

    public Collections(Reading reading) {
        this.reading = reading;
    }

    /** A list, how many there are, one of them, and what hangs on that; in both versions. */
    public List<Endpoint> read(String path, EntitySet set, Set<Role> roles) {
        return read(path, set, Version.ALL, roles);
    }

    /** The same, in these versions only. */
    public List<Endpoint> read(String path, EntitySet set, Set<Version> versions, Set<Role> roles) {
        List<Endpoint> all = new ArrayList<>();
        all.add(list(path, set, versions, roles, path));
        all.add(new Endpoint(GET, path + "/$count", versions, roles, (call, _) -> reading.count(call, set)));
        all.add(new Endpoint(
                GET,
                path + "/{id}",
                versions,
                roles,
                (call, arguments) -> reading.get(call, set, arguments.get("id"), path)));
        set.type()
                .links()
                .keySet()
                .forEach(link -> all.add(new Endpoint(
                        GET,
                        path + "/{id}/" + link,
                        versions,
                        roles,
                        (call, arguments) -> reading.link(call, set, arguments.get("id"), link))));
        return all;
    }

    /** A list only. */
    public Endpoint list(String path, EntitySet set, Set<Version> versions, Set<Role> roles, String context) {
        return new Endpoint(GET, path, versions, roles, (call, _) -> reading.list(call, set, context));
    }
}
