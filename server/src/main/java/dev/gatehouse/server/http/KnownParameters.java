package dev.gatehouse.server.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a route does not take: who misspells one would else be answered something else. */
public final class KnownParameters {
    private static final int LONGEST_SHOWN = 40;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** Before every route, once it is known that the caller may use it. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo route) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || route.getResourceMethod().isAnnotationPresent(AnyParameters.class)) {
            return;
        }
        Set<String> taken = known.computeIfAbsent(route.getResourceMethod(), KnownParameters::of);
        given.stream()
                .filter(name -> !taken.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(shown(name), taken);
                });
    }

    /** The query parameters that the method of a route takes. */
    public static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            name(parameter).ifPresent(names::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .flatMap(field -> name(field).stream())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class))
                .map(QueryParam::value)
                .findFirst();
    }

    private static ProblemException unknown(String name, Set<String> taken) {
        String allowed = taken.isEmpty() ? "none" : String.join(", ", taken);
        return Problems.malformed("This route has no parameter " + name + "; it has " + allowed + ".")
                .with(Map.of("parameter", name, "allowed", allowed))
                .thrown();
    }

    private static String shown(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_SHOWN
                && name.chars().allMatch(one -> one < 128 && Character.isLetterOrDigit(one));
        return plain ? name : "of that name";
    }
}
