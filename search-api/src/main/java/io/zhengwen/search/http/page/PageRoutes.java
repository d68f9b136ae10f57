package io.zhengwen.search.http.page;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.page.PageFiles.PageFile;
import spark.Request;
import spark.Response;

/**
 * The web page: {@code /} and its files. What it may load and do is stated by a policy that leaves nothing to inline
 * code, to other hosts, or to markup made from strings.
 */
public final class PageRoutes {
    /** The page builds its elements itself, so that not even HTML from our own answers is ever parsed. */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /** Asked for anew at each visit, and answered with 304 when it is the same. */
    private static final String ASK_AGAIN = "no-cache";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PageFiles files = new PageFiles();

    public void addTo(Routes routes) {
        routes.get("/", Admission.OPEN, (request, response) -> answer(request, response, files.index(), ASK_AGAIN));
        String folder = "/page/" + files.version() + "/";
        routes.get(folder + ":name", Admission.OPEN, (request, response) -> {
            PageFile file = files.find(request.raw().getRequestURI().substring(folder.length()))
                    .orElseThrow(() -> HttpProblem.of(404, "Not Found", "the page has no file " + request.uri())
                            .thrown());
            return answer(request, response, file, FOR_EVER);
        });
    }

    private static Object answer(Request request, Response response, PageFile file, String caching) {
        response.header("Cache-Control", caching);
        response.header("ETag", file.etag());
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.type(file.mediaType());
        if (file.etag().equals(request.headers("If-None-Match"))) {
            response.status(304);
            return "";
        }
        return file.bytes();
    }
}
