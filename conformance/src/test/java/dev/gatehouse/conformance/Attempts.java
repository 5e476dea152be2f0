package dev.gatehouse.conformance;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Response;

/** What a client was answered at each of its attempts, the first ones and those that it made again by itself. */
final class Attempts implements Interceptor {
    private final List<Attempt> all = new CopyOnWriteArrayList<>();

    /** One, and after how many seconds it was told to try again; empty where it was not. */
    record Attempt(int status, String retryAfter) {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        all.add(new Attempt(response.code(), wait == null ? "" : wait));
        return response;
    }

    /** Those since they were last asked for. */
    List<Attempt> take() {
        List<Attempt> taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
