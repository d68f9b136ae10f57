package io.zhengwen.search.http.page;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.http.page.PageFiles.PageFile;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;

/**
 * Serves the web page at {@code /} and its files, under a content security policy without inline code, other hosts or
 * markup from strings.
 */
public final class PageRoutes {
    /** The page creates its elements by DOM calls, so that not even HTML from the API is ever parsed. */
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

    /** Revalidated at each visit and answered with 304 when unchanged. */
    private static final String REVALIDATE = "no-cache";

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PageFiles files = new PageFiles();

    public void addTo(RouteRegistry routes) {
        routes.get("/", Admission.OPEN, request -> answer(request, files.index(), REVALIDATE));
        String folder = "/page/" + files.version() + "/";
        routes.get(folder + ":name", Admission.OPEN, request -> {
            PageFile file = files.find(request.variables().get(0))
                    .orElseThrow(() -> ProblemDetails.of(404, "the page has no file " + request.path())
                            .exception());
            return answer(request, file, FOREVER);
        });
    }

    private static RouteAnswer answer(RouteRequest request, PageFile file, String caching) {
        RouteAnswer answer = RouteAnswer.bytes(file.mediaType(), file.bytes())
                .with("Cache-Control", caching)
                .with("ETag", file.etag())
                .with("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cross-Origin-Opener-Policy", "same-origin");
        return request.header("If-None-Match").filter(file.etag()::equals).isPresent() ? answer.notModified() : answer;
    }
}
