package dev.gatehouse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one tenant that all of them share, and starts it once: that takes a quarter of a minute. */
final class RunningTenant implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningTenant.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tenant.class;
    }

    @Override
    public Tenant resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Start start = Objects.requireNonNull(
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Start.class, _ -> new Start(), Start.class));
        start.run();
        return start.resultNow();
    }

    /** What did not start once does not start again. */
    private static final class Start extends FutureTask<Tenant> implements AutoCloseable {
        Start() {
            super((Callable<Tenant>) Start::tenant);
        }

        private static Tenant tenant() throws IOException, InterruptedException {
            return Tenant.below(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tenant"));
        }

        @Override
        public void close() {
            if (state() == State.SUCCESS) {
                resultNow().close();
            }
        }
    }
}
