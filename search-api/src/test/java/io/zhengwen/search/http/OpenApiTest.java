package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.search.OpenApiContract;
import io.zhengwen.search.guard.Guards;
import io.zhengwen.search.guard.RouteNames;
import io.zhengwen.search.query.Knowledge;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private static final Set<String> PLANNED =
            Set.of("GET /api/v1/export", "GET /api/v1/search.atom", "GET /api/v1/suggest");

    @Test
    void describesEveryAddressAndNoOther() {
        Set<String> answered = new TreeSet<>();
        try (HttpServer server =
                HttpServer.start("127.0.0.1", 0, Guards.open(), new FakeIndex(), Knowledge.load(), new FakeIntake())) {
            for (RouteNames.Route route : server.routes().routes()) {
                if (!isPage(route.pattern())) {
                    answered.add(route.method() + " " + OpenApiContract.nameless(route.pattern()));
                }
            }
        }
        Set<String> described = OpenApiContract.operations();
        described.removeAll(PLANNED);
        answered.removeAll(PLANNED);
        assertThat(described).isEqualTo(answered);
    }

    /** What people look at. */
    private static boolean isPage(String pattern) {
        return pattern.equals("/") || pattern.startsWith("/page/") || pattern.startsWith("/docs");
    }
}
