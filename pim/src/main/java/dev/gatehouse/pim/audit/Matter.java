package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Ticket;
import java.time.Duration;
import java.util.Optional;

/**
 * What a record is about.
 *
 * @param subject who has it, gets it or loses it
 * @param target the role over a scope, or the place in a group
 * @param group the group, where it is a place in one
 * @param justification what somebody wrote, word for word
 * @param during from when until when it holds
 * @param setting the version of the role setting that it was judged by
 * @param lag how long after it was due it happened
 * @param end why it ended
 */
public record Matter(
        Optional<Party> subject,
        Optional<Target> target,
        Optional<Party> group,
        Optional<RequestId> request,
        Optional<GrantId> grant,
        String justification,
        Ticket ticket,
        Optional<Interval> during,
        Optional<Long> setting,
        Optional<Duration> lag,
        Optional<End> end) {
    /** Nothing yet. */
    static final Matter NOTHING = new Matter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Ticket.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Matter {
        requireNonNull(subject, "subject is null");
        requireNonNull(target, "target is null");
        requireNonNull(group, "group is null");
        requireNonNull(request, "request is null");
        requireNonNull(grant, "grant is null");
        requireNonNull(justification, "justification is null");
        requireNonNull(ticket, "ticket is null");
        requireNonNull(during, "during is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(lag, "lag is null");
        requireNonNull(end, "end is null");
    }

    Matter subject(Optional<Party> who) {
        return new Matter(who, target, group, request, grant, justification, ticket, during, setting, lag, end);
    }

    Matter target(Target what, Optional<Party> where) {
        return new Matter(
                subject, Optional.of(what), where, request, grant, justification, ticket, during, setting, lag, end);
    }

    Matter request(RequestId id) {
        return new Matter(
                subject, target, group, Optional.of(id), grant, justification, ticket, during, setting, lag, end);
    }

    Matter grant(GrantId id) {
        return new Matter(
                subject, target, group, request, Optional.of(id), justification, ticket, during, setting, lag, end);
    }

    Matter said(String why, Ticket reference) {
        return new Matter(subject, target, group, request, grant, why, reference, during, setting, lag, end);
    }

    Matter during(Optional<Interval> time) {
        return new Matter(subject, target, group, request, grant, justification, ticket, time, setting, lag, end);
    }

    Matter setting(long version) {
        return new Matter(
                subject, target, group, request, grant, justification, ticket, during, Optional.of(version), lag, end);
    }

    Matter lag(Optional<Duration> time) {
        return new Matter(subject, target, group, request, grant, justification, ticket, during, setting, time, end);
    }

    Matter end(End why) {
        return new Matter(
                subject, target, group, request, grant, justification, ticket, during, setting, lag, Optional.of(why));
    }
}
