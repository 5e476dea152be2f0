package dev.gatehouse.architecture.brokenhouse.logs;

import jakarta.enterprise.context.ApplicationScoped;

/** The framework outside the server. */
@ApplicationScoped
final class IsABean {}
