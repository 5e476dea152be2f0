/**
 * The token issuer: OAuth 2.0 and OpenID Connect as tools written for Microsoft Graph speak it. {@link TokenResource} gives
 * tokens, one class for each grant; {@link AuthorizeResource} and {@link DeviceLoginResource} have a person sign in;
 * {@link IssuedTokens} tells who calls with one.
 */
@NullMarked
package dev.gatehouse.server.issuer;

import org.jspecify.annotations.NullMarked;
