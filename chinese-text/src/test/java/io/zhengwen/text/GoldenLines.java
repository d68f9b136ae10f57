package io.zhengwen.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cases of a golden file: its lines without blank ones and comments, with escapes not yet resolved. */
final class GoldenLines {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private GoldenLines() {}

    static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(GoldenLines.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.startsWith("## "))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    static String unescape(String text) {
        String units = UNIT.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return units.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\s", " ")
                .replace("\\\\", "\\");
    }
}
