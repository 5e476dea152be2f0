package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.scene.Job;
import dev.gatehouse.pim.scene.Scene;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What two scenes have in common that go on in the same way: times count from now, ids do not count, principals may change
 * places, and of what is over only that counts which can still matter. It is a digest, so that millions fit in memory.
 */
record Key(UUID digest) {
    private static final Duration LONG_AGO = Duration.ofDays(2);

    static Key of(Scene scene, List<Map<PrincipalId, PrincipalId>> symmetries) {
        String least = symmetries.stream()
                .map(places -> new Text(scene, places).all())
                .min(String::compareTo)
                .orElseThrow();
        return new Key(UUID.nameUUIDFromBytes(least.getBytes(StandardCharsets.UTF_8)));
    }

    private record Text(Scene scene, Map<PrincipalId, PrincipalId> places) {
        String all() {
            return String.join(
                    "\n",
                    each(scene.slice().accounts().values(), one -> one.enabled() ? "" : who(one.id())),
                    each(scene.slice().groups().values(), one -> who(one.id()) + each(one.members(), this::who)),
                    String.valueOf(scene.slice().settings().hashCode()),
                    each(scene.slice().grants().values(), this::grant),
                    each(scene.slice().requests().values(), this::request),
                    each(scene.slice().provisions().values(), this::provision),
                    each(scene.directory(), this::holding),
                    scene.job().map(this::job).orElse(""),
                    scene.last().map(this::job).orElse(""),
                    when(scene.swept()));
        }

        private static <T> String each(Collection<T> all, Function<T, String> text) {
            return String.join(",", all.stream().map(text).sorted().toList());
        }

        private String who(PrincipalId id) {
            PrincipalId at = places.get(id);
            return (at == null ? id : at).toString().substring(0, 8);
        }

        private String holding(Holding holding) {
            return who(holding.principal()) + holding.target();
        }

        private String when(Instant moment) {
            if (moment.equals(Instant.MAX)) {
                return "-";
            }
            Duration span = Duration.between(scene.now(), moment);
            return span.compareTo(LONG_AGO.negated()) < 0 ? "old" : span.toString();
        }

        private String grant(Grant grant) {
            boolean renewable = grant.origin() == Origin.ASSIGNED
                    && grant.ended().filter(ended -> ended.why() == End.EXPIRED).isPresent();
            if (!grant.isOpen() && !renewable) {
                return "";
            }
            String source = grant.eligibility()
                    .flatMap(scene.slice()::grant)
                    .map(from -> holding(from.holding()) + when(from.validity().until()))
                    .orElse("");
            return holding(grant.holding())
                    + grant.kind()
                    + grant.origin()
                    + grant.state()
                    + when(grant.validity().from())
                    + when(grant.validity().until())
                    + grant.provisioned()
                    + source
                    + bundle(grant.bundle());
        }

        private String request(Request request) {
            boolean open = scene.slice()
                    .grant(GrantId.of(request.id()))
                    .filter(Grant::isOpen)
                    .isPresent();
            if (request.status().isFinal() && !open) {
                return request.bundle()
                        .filter(this::isOpen)
                        .map(one -> bundle(request.bundle()) + request.status())
                        .orElse("");
            }
            return holding(request.form().holding())
                    + request.form().kind()
                    + request.form().action()
                    + request.status()
                    + who(request.by())
                    + request.form().start().map(this::when).orElse("")
                    + request.form().expiration()
                    + bundle(request.bundle())
                    + each(request.steps(), this::step);
        }

        private boolean isOpen(BundleId bundle) {
            return scene.slice().requests().values().stream()
                    .anyMatch(one -> one.bundle().filter(bundle::equals).isPresent()
                            && (!one.status().isFinal()
                                    || scene.slice()
                                            .grant(GrantId.of(one.id()))
                                            .filter(Grant::isOpen)
                                            .isPresent()));
        }

        private String step(Step step) {
            return step.stage().quorum() + ":" + step.since().map(this::when).orElse("later")
                    + each(step.votes(), vote -> who(vote.by()) + vote.approves());
        }

        /** Which forms are in it, since its id says nothing. */
        private String bundle(Optional<BundleId> bundle) {
            return bundle.map(one -> "with"
                            + each(
                                    scene.slice().requests().values().stream()
                                            .filter(other -> other.bundle().equals(bundle))
                                            .toList(),
                                    other -> holding(other.form().holding())
                                            + other.form().kind()
                                            + AssignmentKind.ACTIVE))
                    .orElse("");
        }

        private String provision(Provision one) {
            return holding(one.holding()) + one.wanted() + one.state();
        }

        private String job(Job job) {
            boolean stale = scene.slice()
                    .provision(job.holding())
                    .filter(one -> one.sequence() == job.sequence())
                    .isEmpty();
            return holding(job.holding()) + job.wanted() + job.written() + stale;
        }
    }
}
