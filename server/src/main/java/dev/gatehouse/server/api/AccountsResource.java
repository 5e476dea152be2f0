package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.detection.context.Hold;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The privileged accounts, how that is known, and what they did. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
final class AccountsResource {
    private static final String WRONG = "A parameter is not as it must be; the problem names it, and what is allowed";

    private final Watching watching;
    private final LakeDesk desk;
    private final InstantSource clock;

    AccountsResource(Watching watching, LakeDesk desk, InstantSource clock) {
        this.watching = watching;
        this.desk = desk;
        this.clock = clock;
    }

    /** A page of accounts, for the description of the API. */
    @Schema(name = "PrivilegedAccountPage")
    record AccountPage(List<AccountView> items, @Nullable String next) {}

    /** A page of an account's events. */
    @Schema(name = "AccountTimeline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Timeline(List<EventView> items, @Nullable String next) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listPrivilegedAccounts",
            summary = "Lists accounts that are or were privileged",
            description = "By name. What the configuration declares and what the logs show, as far as they are judged.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountPage.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    public Page<AccountView> list(
            @Parameter(description = "What a name, the id or a role contains, in any case.")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(
                            description = "Those that are emergency access accounts now, or those that are not.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("emergency")
                    @Nullable
                    String emergency,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        String wanted = Parameters.text("text", text).toLowerCase(Locale.ROOT);
        String behind = after == null ? "" : decoded(after);
        long now = now();
        Optional<Boolean> asked = Optional.ofNullable(emergency).map(word -> Parameters.flag("emergency", word));
        List<Principal> found = watching.station().context().privileged().stream()
                .filter(principal -> speaksOf(principal, wanted))
                .filter(principal -> asked.isEmpty() || principal.emergencyAt(now) == asked.get())
                .filter(principal -> key(principal).compareTo(behind) > 0)
                .sorted(Comparator.comparing(AccountsResource::key))
                .limit(checked + 1L)
                .toList();
        Page<Principal> page = Page.of(found, checked, principal -> encoded(key(principal)));
        return new Page<>(
                page.items().stream()
                        .map(principal -> AccountView.of(principal, now))
                        .toList(),
                page.next());
    }

    @GET
    @Path("{id}")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getPrivilegedAccount",
            summary = "Gets one account, with its privileges, how they are known, and its risk")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "404", description = "No privileged account has this id or name")
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public AccountView account(
            @Parameter(description = "Its object id, or a name of it.") @PathParam("id") String idOrName) {
        Principal principal = find(idOrName);
        return AccountView.of(principal, now())
                .with(RiskReports.of(watching, desk, clock).of(principal));
    }

    @GET
    @Path("{id}/timeline")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "accountTimeline",
            summary = "Lists an account's events",
            description =
                    "What it did and what speaks of it, in all tables, the newest first, without the records themselves: who"
                            + " may read those gets them by key from /api/v1/events. A page may hold fewer than the limit,"
                            + " or nothing, though there are more: only where next is absent, it was the last.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "404", description = "No privileged account has this id or name")
    @APIResponse(responseCode = "429", description = LakeDesk.BUSY)
    @APIResponse(responseCode = "503", description = LakeDesk.AWAY)
    public Timeline timeline(
            @Parameter(description = "Its object id, or a name of it.") @PathParam("id") String idOrName,
            @Parameter(description = "A time, or a day in UTC.") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Before that.") @QueryParam("until") @Nullable String until,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        Principal principal = find(idOrName);
        EventFilter filter = new EventFilter();
        filter.from = from;
        filter.until = until;
        EventQuery query = filter.query().limit(checked);
        Set<String> names = new HashSet<>(principal.names());
        principal.id().map(ObjectId::toString).ifPresent(names::add);
        AccountTimeline.Stretch page = new AccountTimeline(desk, names)
                .page(after == null ? query : query.after(Parameters.cursor("after", after)));
        return new Timeline(
                page.events().stream().map(EventView::outline).toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    @GET
    @Path("{id}/baselines")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "accountBaselines",
            summary = "Says what is usual for an account, by each baseline that knows it",
            description =
                    "What the correlations new_value, rare_value and event_spike in force remember of it, as of the event"
                            + " that was judged last.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountBaselines.class)))
    @APIResponse(responseCode = "404", description = "No privileged account has this id or name")
    @APIResponse(responseCode = "503", description = "The watch cannot say it now; Retry-After says when to try again")
    public AccountBaselines baselines(
            @Parameter(description = "Its object id, or a name of it.") @PathParam("id") String idOrName) {
        Principal principal = find(idOrName);
        return AccountBaselines.of(watching.station().baselines(AccountBaselines.values(principal)), clock.instant());
    }

    private Principal find(String idOrName) {
        return watching.station()
                .context()
                .find(idOrName, idOrName)
                .orElseThrow(() -> Problems.notFound("No privileged account has this id or name.")
                        .thrown());
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static boolean speaksOf(Principal principal, String wanted) {
        return wanted.isEmpty()
                || Stream.of(
                                principal.names().stream(),
                                principal.id().map(ObjectId::toString).stream(),
                                principal.holds().stream().map(Hold::roleName))
                        .flatMap(texts -> texts)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** By what the list is ordered; never empty. */
    private static String key(Principal principal) {
        return String.join(" ", principal.names()).toLowerCase(Locale.ROOT) + "\n"
                + principal.id().map(ObjectId::toString).orElse("");
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong("after", "the cursor next of a page of this list");
        }
    }
}
