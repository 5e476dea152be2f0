package dev.gatehouse.server.http;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All routes of the running server. */
@ApplicationScoped
@Unremovable
public class Routes {
    private final BeanManager beans;

    Routes(BeanManager beans) {
        this.beans = beans;
    }

    /** They, by path and verb. */
    public List<Route> all() {
        List<Route> routes = new ArrayList<>();
        Set<Bean<?>> all = beans.getBeans(Object.class, Any.Literal.INSTANCE);
        for (Bean<?> bean : all) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .map(Routes::route)
                        .flatMap(Optional::stream)
                        .forEach(routes::add);
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::verb));
        return routes;
    }

    private static Optional<Route> route(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(new Route(verb.value(), path(method), method));
            }
        }
        return Optional.empty();
    }

    /** The path of the route that a method answers. */
    static String path(Method method) {
        Path parent = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        String path = "/" + (parent == null ? "" : parent.value()) + (own == null ? "" : "/" + own.value());
        return path.replaceAll("//+", "/");
    }
}
