package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rules in force, and what they make of events that somebody brings. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
final class RulesResource {
    private static final Logger LOG = Logger.getLogger(RulesResource.class);
    private static final int MOST_BYTES = 1 << 20;

    private final Watching watching;

    RulesResource(Watching watching) {
        this.watching = watching;
    }

    /**
     * A page of rules.
     *
     * @param mistakes what is wrong with the files
     */
    @Schema(name = "RulePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rules(
            List<RuleView> items,
            @Nullable String next,

            @Schema(
                    description =
                            "What is wrong with the files as they are now; the rules in force are older then. Empty where"
                                    + " nothing is wrong.")
            List<String> mistakes) {}

    /** What became of records that were tried. */
    @Schema(name = "RuleTrial")
    record Tried(
            @Schema(description = "In the order of the body.")
            List<RuleTrial.Judged> records,

            @Schema(description = "Which state of what is known of accounts was the measure.")
            String contextVersion) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listRules", summary = "Lists the rules and correlations in force, by title")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rules.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not as it must be; the problem names it, and what is allowed")
    public Rules list(
            @Parameter(description = "What the title, the id, a tag or a row contains, in any case.")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        String wanted = Parameters.text("text", text).toLowerCase(Locale.ROOT);
        List<RuleView> all = RuleView.all(rules()).stream()
                .filter(rule -> speaksOf(rule, wanted))
                .sorted(Comparator.comparing(RuleView::title).thenComparing(RuleView::id))
                .toList();
        int from = after == null ? 0 : behind(all, after);
        Page<RuleView> page =
                Page.of(all.subList(from, Math.min(all.size(), from + checked + 1)), checked, RuleView::id);
        return new Rules(page.items(), page.next(), watching.station().rules().mistakes());
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
    @Operation(operationId = "getRule", summary = "Gets one rule or correlation, with the text of its file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.Detail.class)))
    @APIResponse(responseCode = "404", description = "No rule in force has this id")
    public RuleView.Detail rule(@PathParam("id") String id) {
        WatchRules rules = rules();
        Rulebook book = rules.rulebook();
        RuleView view = RuleView.all(rules).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> Problems.notFound("No rule in force has this id.").thrown());
        AlertRule rule = Stream.<AlertRule>concat(book.rules().stream(), book.correlations().rules().stream())
                .filter(each -> each.document().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        Optional<String> yaml = text(view.file());
        return new RuleView.Detail(
                view,
                rule.document().description(),
                rule.advice(),
                rule.document().falsePositives(),
                rule.document().references(),
                yaml.orElse(null),
                yaml.isEmpty() || !isStillThere(rule));
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @Needs(Role.SECURITY_OPERATOR)
    @Operation(
            operationId = "testRules",
            summary = "Holds the rules in force against records, and keeps nothing",
            description =
                    "The body is NDJSON or JSON as /ingest takes it, of at most 1 MiB and 1000 records. Each record is judged"
                            + " alone, by what is known of accounts now: correlations are not, and the records teach"
                            + " nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tried.class)))
    @APIResponse(responseCode = "400", description = "The body has no records, or more than 1000")
    @APIResponse(responseCode = "413", description = "The body is larger than 1 MiB")
    public Tried test(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problems.tooLarge("The body is larger than " + MOST_BYTES + " bytes.")
                    .thrown();
        }
        var context = watching.station().context();
        List<RuleTrial.Judged> judged = new RuleTrial(rules(), context).of(bytes);
        if (judged.isEmpty()) {
            throw Parameters.wrong("body", "one log record or more, as NDJSON or JSON");
        }
        return new Tried(judged, context.version());
    }

    private WatchRules rules() {
        return watching.station().rules().inForce();
    }

    private static boolean speaksOf(RuleView rule, String wanted) {
        return wanted.isEmpty()
                || Stream.of(Stream.of(rule.title(), rule.id()), rule.tags().stream(), rule.rows().stream())
                        .flatMap(texts -> texts)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static int behind(List<RuleView> all, String after) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        throw Parameters.wrong("after", "the cursor next of a page of this list; the rules may have changed since");
    }

    /** The text of a file; it is one of those that rules were read from. */
    private static Optional<String> text(String file) {
        try {
            return Optional.of(new String(Files.readAllBytes(java.nio.file.Path.of(file)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warnf("the file of a rule in force cannot be read: %s", e);
            return Optional.empty();
        }
    }

    private static boolean isStillThere(AlertRule rule) {
        RuleContent now = RuleFiles.readFile(
                        java.nio.file.Path.of(rule.document().file()), rule.source())
                .content();
        return Stream.<AlertRule>concat(now.rules().stream(), now.correlations().stream())
                .anyMatch(each -> each.document().id().equals(rule.document().id())
                        && each.document().sha256().equals(rule.document().sha256()));
    }
}
