package dev.gatehouse.server.graph.pim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.MemberNames;
import dev.gatehouse.server.graph.Tree;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The stages of an approval. The first has the id of the request, for there are scripts that count on it. */
public record Stages(PimStation pim, Asker asker, InstantSource clock) {
    /** What they are. */
    static final EntityType TYPE = new EntityType(
                    "approvalStep",
                    Set.of(
                            "id",
                            "displayName",
                            "assignedToMe",
                            "justification",
                            "reviewResult",
                            "reviewedBy",
                            "reviewedDateTime",
                            "status"))
            .within("reviewedBy", MemberNames.PERSON)
            .within("reviewedBy", "mail");

    /** What a decision says, in either way that Graph's documentation has it; empty where it is none. */
    public static Optional<Boolean> approves(String reviewResult) {
        return switch (reviewResult.toLowerCase(Locale.ROOT)) {
            case "approve", "approved" -> Optional.of(true);
            case "deny", "denied" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Those of a request, in their order; none is his of which nobody can say that now. */
    public ArrayNode all(Request request) {
        boolean his = pim.queries()
                .decidersIfKnown(pim.engine(), pim.risk(), request, clock.instant())
                .filter(those -> those.contains(asker.id()))
                .isPresent();
        List<PrincipalId> voters = request.steps().stream()
                .flatMap(step -> step.votes().stream())
                .map(Vote::by)
                .toList();
        Names names = Names.of(pim, voters);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < request.steps().size(); i++) {
            boolean open = request.status().isPending() && request.open().equals(Optional.of(i));
            all.add(stage(request, i, open && his, names));
        }
        return all;
    }

    /** The place of the stage with an id; empty where the request has none such. */
    public static OptionalInt place(Request request, String id) {
        return IntStream.range(0, request.steps().size())
                .filter(place -> id(request, place).equalsIgnoreCase(id))
                .findFirst();
    }

    private static String id(Request request, int place) {
        String first = request.id().toString();
        return place == 0
                ? first
                : UUID.nameUUIDFromBytes((first + " stage " + (place + 1)).getBytes(UTF_8))
                        .toString();
    }

    private static ObjectNode stage(Request request, int place, boolean assigned, Names names) {
        Step step = request.steps().get(place);
        Optional<Vote> last = step.votes().isEmpty()
                ? Optional.empty()
                : Optional.of(step.votes().getLast());
        Optional<Vote> decisive = last.filter(vote -> step.isApproved() || !vote.approves());
        ObjectNode stage = Tree.object();
        stage.put("id", id(request, place));
        stage.putNull("displayName");
        stage.put("assignedToMe", assigned);
        stage.put(
                "reviewResult",
                decisive.map(vote -> vote.approves() ? "Approve" : "Deny").orElse("NotReviewed"));
        stage.put("status", status(request, step));
        stage.set("justification", Tree.text(decisive.map(Vote::justification)));
        stage.set("reviewedDateTime", Tree.time(decisive.map(Vote::at)));
        decisive.ifPresentOrElse(
                vote -> {
                    ObjectNode by = stage.putObject("reviewedBy");
                    Optional<String> name = Optional.ofNullable(names.principal(vote.by()));
                    by.put("id", vote.by().toString());
                    by.set("displayName", Tree.text(name));
                    by.set("userPrincipalName", Tree.text(name));
                    by.putNull("mail");
                },
                () -> stage.putNull("reviewedBy"));
        return stage;
    }

    private static String status(Request request, Step step) {
        if (step.isApproved() || step.votes().stream().anyMatch(vote -> !vote.approves())) {
            return "Completed";
        }
        if (request.status() == Status.TIMED_OUT) {
            return "Expired";
        }
        if (!request.status().isPending()) {
            return "Completed";
        }
        return step.isOpen() ? "InProgress" : "Initializing";
    }
}
