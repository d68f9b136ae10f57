package io.zhengwen.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Reads the dictionaries in HanLP's jar as plain data: lines of the form {@code key=value}. HanLP's own loaders are
 * not used, because they keep static mutable state, write logs, and return converted text without offsets.
 */
final class HanlpData {
    private HanlpData() {}

    static void entries(String resource, BiConsumer<String, String> consumer) {
        try (InputStream stream = HanlpData.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("HanLP's dictionary " + resource + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    consumer.accept(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read HanLP's dictionary " + resource, e);
        }
    }
}
