package dev.gatehouse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one tenant that all of them share: to start one takes a quarter of a minute. */
final class RunningTenant implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningTenant.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tenant.class;
    }

    @Override
    public Tenant resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Tenant.class, _ -> started(), Tenant.class));
    }

    private static Tenant started() {
        try {
            return Tenant.below(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tenant"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
