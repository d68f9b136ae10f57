package io.zhengwen.search.http;

import io.zhengwen.search.http.json.JsonWriter;
import spark.Request;
import spark.Response;
import spark.Route;

/** A route whose answer is written as JSON. */
public final class JsonRoute implements Route {
    private final Handler handler;

    private JsonRoute(Handler handler) {
        this.handler = handler;
    }

    /** What answers a request with something to be written as JSON. */
    public interface Handler {
        Object handle(Request request);
    }

    public static Route of(Handler handler) {
        return new JsonRoute(handler);
    }

    @Override
    public Object handle(Request request, Response response) {
        Object answer = handler.handle(request);
        response.type(JsonWriter.MEDIA_TYPE);
        return JsonWriter.write(answer);
    }
}
