package io.zhengwen.search.http;

import spark.Request;
import spark.Response;
import spark.Route;

/** A route whose answer is written as JSON. */
final class JsonRoute implements Route {
    private final Handler handler;

    private JsonRoute(Handler handler) {
        this.handler = handler;
    }

    /** What answers a request with something to be written as JSON. */
    interface Handler {
        Object handle(Request request);
    }

    static Route of(Handler handler) {
        return new JsonRoute(handler);
    }

    @Override
    public Object handle(Request request, Response response) {
        Object answer = handler.handle(request);
        response.type(Json.MEDIA_TYPE);
        return Json.write(answer);
    }
}
