package dev.gatehouse.server.issuer;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.issuer.App;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clients that the issuer knows: tools that everybody has, and the organisation's own applications. */
@Singleton
final class Clients {
    private static final Map<UUID, Client> TOOLS = List.of(
                    Client.tool("04b07795-8ddb-461a-bbee-02f9e1bf7b46", "Azure CLI"),
                    Client.tool("31359c7f-bd7e-475c-86db-fdb8c937548e", "PnP Management Shell (CLI for Microsoft 365)"),
                    Client.tool("17bcf3bf-a1ca-45b8-b1ea-6ca66fd8fd9d", "Gatehouse"),
                    Client.tool("14d82eec-204b-4c2f-b7e8-296a70dab67e", "Microsoft Graph PowerShell"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Client::id, Function.identity()));

    private final Issuing issuing;

    Clients(Issuing issuing) {
        this.issuing = issuing;
    }

    /** The client of an id; empty where there is none, or it is shut out. */
    Optional<Client> find(String id) {
        return ObjectId.parse(id).flatMap(known -> find(new UUID(known.high(), known.low())));
    }

    /** The same. */
    Optional<Client> find(UUID id) {
        return Optional.ofNullable(TOOLS.get(id))
                .or(() -> issuing.apps().byId(id).filter(app -> !app.disabled()).map(Client::of));
    }

    /** The application of an id, where it is not shut out. */
    Optional<App> app(UUID id) {
        return find(id).flatMap(Client::app);
    }
}
