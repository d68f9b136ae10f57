package io.zhengwen.search.http.request;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.search.http.json.JsonWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request. Wrong values end the request with a {@link ProblemDetails}. */
public final class RequestParameters {
    private final Map<String, List<String>> values;

    private RequestParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Parses a query string and rejects every parameter that is not among {@code known}. */
    public static RequestParameters read(@Nullable String rawQuery, Collection<String> known) {
        Map<String, List<String>> values = QueryString.parse(rawQuery);
        values.forEach((name, given) -> {
            if (!known.contains(name)) {
                throw ProblemDetails.badParameter(
                                name,
                                given.get(0),
                                "one of " + String.join(", ", new TreeSet<>(known)),
                                "there is no parameter '" + name + "'")
                        .exception();
            }
        });
        return new RequestParameters(values);
    }

    /** All values of a repeatable parameter. */
    List<String> all(String name, int maxCount, int maxLength) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > maxCount) {
            throw rejected(name, given.size() + " values", "at most " + maxCount + " values");
        }
        for (String value : given) {
            if (value.isBlank() || value.length() > maxLength) {
                throw rejected(name, value, "1-" + maxLength + " characters, not all of them spaces");
            }
        }
        return given;
    }

    /** The value of a parameter that may occur once; empty when it is absent or has no value. */
    public Optional<String> one(String name, int maxLength) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw rejected(name, String.join("&", given), "one value");
        }
        Optional<String> value = given.stream().filter(v -> !v.isEmpty()).findFirst();
        value.filter(v -> v.length() > maxLength).ifPresent(v -> {
            throw rejected(name, v, "at most " + maxLength + " characters");
        });
        return value;
    }

    public int integer(String name, int min, int max, int defaultValue) {
        return one(name, 20)
                .map(v -> {
                    try {
                        int number = Integer.parseInt(v);
                        if (number >= min && number <= max) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // rejected below with the same message
                    }
                    throw rejected(name, v, "a whole number from " + min + " to " + max);
                })
                .orElse(defaultValue);
    }

    /** A parameter with a fixed set of values, each spelled by a word. */
    public <T> T choice(String name, Collection<T> choices, Function<T, String> word, T defaultValue) {
        return one(name, 100)
                .map(v -> choices.stream()
                        .filter(c -> word.apply(c).equals(v))
                        .findFirst()
                        .orElseThrow(() -> rejected(
                                name,
                                v,
                                "one of "
                                        + String.join(
                                                ", ", choices.stream().map(word).toList()))))
                .orElse(defaultValue);
    }

    /** All parameters except some, as one text that does not depend on their order. */
    public String canonical(Collection<String> without) {
        Map<String, List<String>> kept = new TreeMap<>(values);
        kept.keySet().removeAll(without);
        kept.replaceAll((name, given) -> given.stream().sorted().toList());
        return JsonWriter.write(kept);
    }

    static ProblemException rejected(String name, String value, String allowed) {
        return ProblemDetails.badParameter(
                        name, value, allowed, name + " cannot be '" + value + "': allowed is " + allowed)
                .exception();
    }
}
