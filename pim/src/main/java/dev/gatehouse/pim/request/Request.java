package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request, and what became of it.
 *
 * @param by who asked
 * @param setting the version of the role setting that it was judged by
 * @param grant what it made, or is about
 * @param steps who must approve, and who did
 */
public record Request(
        Form form,
        PrincipalId by,
        Instant created,
        Optional<Instant> completed,
        Status status,
        long setting,
        GrantId grant,
        Optional<BundleId> bundle,
        List<Step> steps) {
    public Request {
        requireNonNull(form, "form is null");
        requireNonNull(by, "by is null");
        requireNonNull(created, "created is null");
        requireNonNull(completed, "completed is null");
        requireNonNull(status, "status is null");
        requireNonNull(grant, "grant is null");
        requireNonNull(bundle, "bundle is null");
        steps = List.copyOf(steps);
    }

    /** Its id. */
    public RequestId id() {
        return form.id();
    }

    /** The same with another status, which it has from a moment on. */
    public Request became(Status next, Instant at) {
        Optional<Instant> done = next.isFinal() ? Optional.of(at) : completed;
        return new Request(form, by, created, done, next, setting, grant, bundle, steps);
    }

    /** The same with other steps. */
    public Request with(List<Step> other) {
        return new Request(form, by, created, completed, status, setting, grant, bundle, other);
    }

    /** Which step is open: its place. */
    public Optional<Integer> open() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isOpen()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** When others are to be told that they may decide, too; empty where that is not before it ends undecided. */
    public Optional<Instant> escalatesAt() {
        return status.isPending()
                ? open().flatMap(place -> steps.get(place).escalatesAt())
                        .filter(when -> deadline().filter(when::isBefore).isPresent())
                : Optional.empty();
    }

    /** When it ends undecided. */
    public Optional<Instant> deadline() {
        return status.isPending() ? open().flatMap(place -> steps.get(place).deadline()) : Optional.empty();
    }
}
