package io.zhengwen.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * The rules of who may read and ingest.
 *
 * @param readingNeedsKey whether all routes except page, documentation and probes need a key with the right to read
 * @param origins the origins whose pages may read answers in a browser (CORS), such as {@code https://news.example.org}
 */
public record AccessPolicy(ApiKeys keys, boolean readingNeedsKey, List<String> origins) {
    /** Everybody may read, nobody may ingest. */
    public static final AccessPolicy OPEN = new AccessPolicy(ApiKeys.NONE, false, List.of());

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s]+");
    private static final String SCHEME = "Bearer ";
    private static final String ATTRIBUTE = AccessPolicy.class.getName();

    public AccessPolicy {
        origins = List.copyOf(origins);
        if (readingNeedsKey && !keys.allow(AccessRight.READ)) {
            throw new IllegalArgumentException("reading needs a key, and no key may read");
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("'" + origin
                        + "' is no origin: allowed is a scheme, a host and a port, such as https://news.example.org");
            }
        }
    }

    /**
     * The key in the request's {@code Authorization: Bearer KEY}.
     *
     * @throws ProblemException 401 when the header holds anything else or the key is unknown
     */
    Optional<ApiKey> identify(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("Authorization takes a key as 'Bearer KEY'");
        }
        Optional<ApiKey> key = keys.find(header.substring(SCHEME.length()).strip());
        if (key.isEmpty()) {
            throw unauthorized("the key in Authorization is not one of this server's");
        }
        return key;
    }

    /** Stores the caller for {@link #check} and the log. */
    static void remember(HttpServletRequest request, ApiKey key) {
        request.setAttribute(ATTRIBUTE, key);
    }

    /** The caller's key; empty for anonymous requests. */
    static Optional<ApiKey> caller(HttpServletRequest request) {
        return Optional.ofNullable((ApiKey) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Checks that the caller has the right that a route requires.
     *
     * @throws ProblemException 401 without a key, 403 when the key lacks the right or no key has it
     */
    public void check(HttpServletRequest request, Admission admission) {
        AccessRight right = admission.right();
        if (right == null || (right == AccessRight.READ && !readingNeedsKey)) {
            return;
        }
        if (!keys.allow(right)) {
            throw ProblemDetails.of(
                            403,
                            "no key of this server has the right to " + right.id()
                                    + ": start it with --api-keys FILE, where one has it (zhengwen key NAME --rights "
                                    + right.id() + " makes one)")
                    .exception();
        }
        require(request, right);
    }

    private static void require(HttpServletRequest request, AccessRight right) {
        ApiKey key = caller(request)
                .orElseThrow(() -> unauthorized("this needs a key with the right to " + right.id()
                        + ": send it as 'Authorization: Bearer KEY'"));
        if (!key.rights().contains(right)) {
            throw ProblemDetails.of(403, "key " + key.name() + " has no right to " + right.id())
                    .exception();
        }
    }

    private static ProblemException unauthorized(String detail) {
        return ProblemDetails.of(401, detail)
                .with("WWW-Authenticate", "Bearer realm=\"zhengwen\"")
                .exception();
    }
}
