package io.zhengwen.search.http.page;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.route.EntityTags;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Serves {@code /openapi.yaml} and, at {@code /docs}, Swagger UI. */
public final class DocumentationRoutes {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String UI = "/META-INF/resources/webjars/swagger-ui/";
    private static final String OWN = "/io/zhengwen/search/docs/";
    /** The only files that are served: no name from an address is ever looked up on the class path. */
    private static final Map<String, Asset> ASSETS = Map.of(
            "/docs/", new Asset(OWN + "index.html", "text/html; charset=utf-8"),
            "/docs/start.js", new Asset(OWN + "start.js", "text/javascript; charset=utf-8"),
            "/docs/swagger-ui-bundle.js", new Asset("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
            "/docs/swagger-ui.css", new Asset("swagger-ui.css", "text/css; charset=utf-8"),
            "/docs/favicon-32x32.png", new Asset("favicon-32x32.png", "image/png"));

    private static final String SPECIFICATION = "/io/zhengwen/search/openapi.yaml";

    private record Asset(String resource, String type) {}

    public void addTo(RouteRegistry routes) {
        routes.get(
                "/openapi.yaml",
                Admission.OPEN,
                EntityTags.on(request -> RouteAnswer.bytes("application/yaml; charset=utf-8", bytes(SPECIFICATION))));
        routes.get("/docs", Admission.OPEN, request -> RouteAnswer.empty(308).with("Location", "/docs/"));
        String version = version();
        ASSETS.forEach((path, asset) -> routes.get(path, Admission.OPEN, request -> send(asset, version, request)));
    }

    private static RouteAnswer send(Asset asset, String version, RouteRequest request) {
        if (asset.resource().startsWith("/")) {
            return RouteAnswer.bytes(asset.type(), bytes(asset.resource())).with("Content-Security-Policy", POLICY);
        }
        String tag = "W/\"" + version + "\"";
        RouteAnswer answer = RouteAnswer.bytes(asset.type(), bytes(UI + version + "/" + asset.resource()))
                .with("Content-Security-Policy", POLICY)
                .with("ETag", tag)
                .with("Cache-Control", "public, max-age=3600");
        return request.header("If-None-Match").filter(tag::equals).isPresent() ? answer.notModified() : answer;
    }

    private static String version() {
        Properties properties = new Properties();
        String resource = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (InputStream in = DocumentationRoutes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Swagger UI is missing from the class path: " + resource);
            }
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DocumentationRoutes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
