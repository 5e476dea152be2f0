package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.issuer.Browser.Result;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.signin.Addresses;
import dev.gatehouse.server.signin.SessionCookie;
import dev.gatehouse.server.signin.Throttle;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.Delegation;
import dev.gatehouse.store.issuer.Device;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Has a person sign in for a device that shows a code. */
@Singleton
@Path(DeviceLoginResource.PATH)
@Produces(MediaType.TEXT_HTML)
final class DeviceLoginResource {
    static final String PATH = "/devicelogin";

    private static final String CODE = "user_code";

    /** Nobody guesses a code: 20 at once from an address, then one in ten seconds. */
    private final Throttle guesses = new Throttle(20, Duration.ofSeconds(10), 20_000);

    private final Clients clients;
    private final Issuing issuing;
    private final Browser browser;
    private final PageGuard guard;
    private final SignedInFor signedIn;
    private final InstantSource clock;

    DeviceLoginResource(
            Clients clients,
            Issuing issuing,
            Browser browser,
            PageGuard guard,
            SignedInFor signedIn,
            InstantSource clock) {
        this.clients = clients;
        this.issuing = issuing;
        this.browser = browser;
        this.guard = guard;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Open("whoever signs in is nobody yet")
    @AnyParameters("clients add what they like to the address")
    @Operation(hidden = true)
    public Response show(@CookieParam(PageGuard.COOKIE) @Nullable String page) {
        return askForCode(page, Optional.empty(), 200);
    }

    @POST
    @Open("whoever signs in is nobody yet")
    @AnyParameters("clients add what they like to the address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            MultivaluedMap<String, String> sent,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @CookieParam(PageGuard.COOKIE) @Nullable String page,
            HttpServerRequest request) {
        Form form = new Form(sent);
        if (!PageGuard.isFrom(page, form.one(PageGuard.FIELD))) {
            return askForCode(page, Optional.of("Please try again."), 400);
        }
        String address = request.remoteAddress().hostAddress();
        Instant now = clock.instant();
        if (guesses.take(Addresses.network(address), now).isPresent()) {
            return askForCode(page, Optional.of("Too many attempts; wait a minute, then try again."), 429);
        }
        Optional<String> code = form.one(CODE).flatMap(UserCode::typed);
        Optional<Device> device = code.flatMap(typed -> issuing.devices().typed(TokenHash.of(typed), now))
                .filter(one -> one.state() == Device.State.PENDING);
        Optional<Client> client = device.flatMap(one -> clients.find(one.client()));
        if (client.isEmpty()) {
            return askForCode(page, Optional.of("There is no such code, or it holds no more."), 400);
        }
        Asked asked = new Asked(device.get(), client.get(), UserCode.shown(code.get()), session, page);
        return switch (form.one("action").orElse("")) {
            case Consent.SIGN_IN -> went(asked, browser.signIn(form, address));
            case Consent.GO_ON -> went(asked, browser.goOn(session, proven -> true, form, address));
            case Consent.DENY -> {
                boolean _ = issuing.devices().deny(asked.device().device());
                yield told("Nothing was allowed", "The program was told no. You can close this page.");
            }
            default -> ask(asked, Optional.empty());
        };
    }

    private record Asked(
            Device device,
            Client client,
            String code,
            @Nullable String session,
            @Nullable String page) {
        @Override
        public String toString() {
            return "a device's question";
        }
    }

    private Response went(Asked asked, Result result) {
        return switch (result) {
            case Result.Again again -> ask(asked, Optional.of(again));
            case Result.There there -> {
                Optional<UUID> delegation = signedIn.begin(
                                there.who(), asked.client(), asked.device().scope(), Optional.empty(), Set.of())
                        .map(Delegation::id);
                boolean approved = delegation.isPresent()
                        && issuing.devices().approve(asked.device().device(), delegation.get());
                Response.ResponseBuilder answer = approved
                        ? new Html("You are signed in")
                                .text("Go back to \"" + asked.client().name() + "\". You can close this page.")
                                .answer(200)
                        : new Html("Nothing was allowed")
                                .text("The code holds no more. Have the program show another one.")
                                .answer(400);
                there.session().ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, SessionCookie.set(cookie)));
                yield answer.build();
            }
        };
    }

    private Response ask(Asked asked, Optional<Result.Again> before) {
        PageGuard.Shown shown = guard.show(asked.page());
        return Consent.page(
                        asked.client(),
                        Optional.of(asked.code()),
                        PATH,
                        Map.of(CODE, asked.code(), PageGuard.FIELD, shown.field()),
                        browser.known(asked.session()),
                        false,
                        before.map(Result.Again::words))
                .answer(before.map(Result.Again::status).orElse(200))
                .header(HttpHeaders.SET_COOKIE, shown.setCookie())
                .build();
    }

    private Response askForCode(@Nullable String page, Optional<String> words, int status) {
        PageGuard.Shown shown = guard.show(page);
        Html html = new Html("Sign in for a device");
        words.ifPresent(html::warning);
        return html.form(PATH, Map.of(PageGuard.FIELD, shown.field()))
                .field(CODE, "The code that the program shows", "text", "off")
                .button("next", "Next")
                .end()
                .answer(status)
                .header(HttpHeaders.SET_COOKIE, shown.setCookie())
                .build();
    }

    private static Response told(String title, String words) {
        return new Html(title).text(words).answer(200).build();
    }
}
