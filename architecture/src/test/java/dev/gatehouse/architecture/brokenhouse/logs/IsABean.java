package dev.gatehouse.architecture.brokenhouse.logs;

import jakarta.inject.Singleton;

/** The framework outside the server. */
@Singleton
final class IsABean {}
