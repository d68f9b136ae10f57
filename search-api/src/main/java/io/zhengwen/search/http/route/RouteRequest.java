package io.zhengwen.search.http.route;

import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.http.request.RequestContent;
import io.zhengwen.search.http.request.RequestParameters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that a route answers. */
public interface RouteRequest {
    /** The path of the address, as it was sent. */
    String path();

    /** The parts of the path that the pattern's variables stand for, in order and as they were sent. */
    List<String> variables();

    /** The query string as it was sent; null without one. */
    @Nullable
    String query();

    /** The scheme and host by which the client reached the server, such as {@code http://localhost:8080}. */
    String baseAddress();

    /** The value of a header. */
    Optional<String> header(String name);

    /** The body with its headers. */
    RequestContent content();

    /**
     * A part of the path, decoded.
     *
     * @param position its position among the pattern's variables, from 0
     */
    default String variable(int position) {
        return QueryString.decode(variables().get(position), false);
    }

    /** The query string's parameters; those that are not {@code known} are rejected. */
    default RequestParameters parameters(Collection<String> known) {
        return RequestParameters.read(query(), known);
    }
}
