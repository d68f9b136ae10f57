package io.zhengwen.entities.link;

import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.NameFolding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads registry lines; an error message names the file and line of one that makes no sense. */
final class NameRegistryReader {
    /** The lists of companies, which everything read later overrides. */
    private static final String COMPANIES = "companies.tsv";

    private static final String SHIPPED = "registry.tsv";
    private static final Pattern TABS = Pattern.compile("\t+");
    /** The mark for an unknown code. */
    private static final String NONE = "-";

    private final Map<MentionType, Map<String, String>> canonical = new EnumMap<>(MentionType.class);
    private final Set<String> apart = new HashSet<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> cue = new HashSet<>();
    private final Map<String, EnterpriseCodes> codes = new HashMap<>();
    private final CRC32 hash = new CRC32();
    private Map<String, String> settledHere = new HashMap<>();
    private String source = "";
    private int number;

    NameRegistryReader readShipped() {
        return readShipped(COMPANIES).readShipped(SHIPPED);
    }

    private NameRegistryReader readShipped(String resource) {
        try (InputStream in = NameRegistryReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped registry", e);
        }
    }

    NameRegistryReader read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the registry " + file, e);
        }
    }

    NameRegistryReader read(String from, String text) {
        source = from;
        number = 0;
        settledHere = new HashMap<>();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        for (String line : text.split("\r?\n", -1)) {
            number++;
            String content = line.indexOf('#') >= 0 ? line.substring(0, line.indexOf('#')) : line;
            if (!content.isBlank()) {
                readEntry(TABS.splitAsStream(content.strip())
                        .map(NameFolding::ofClean)
                        .toList());
            }
        }
        return this;
    }

    NameRegistry build() {
        canonical.replaceAll((type, names) -> followed(names));
        return new NameRegistry(canonical, apart, never, cue, codes, Long.toHexString(hash.getValue()));
    }

    private void readEntry(List<String> entry) {
        String kind = entry.get(0);
        List<String> values = entry.subList(1, entry.size());
        if (values.isEmpty() || values.stream().anyMatch(String::isEmpty)) {
            throw refuse("'" + kind + "' needs values after it, separated by tabs");
        }
        switch (kind) {
            case "enterprise" -> values.forEach(name -> settle(MentionType.ENTERPRISE, name, values.get(0)));
            case "person" -> values.forEach(name -> settle(MentionType.PERSON, name, values.get(0)));
            case "merge" -> merge(values);
            case "apart" -> apart.addAll(values);
            case "never" -> never.addAll(values);
            case "cue" -> cue.addAll(values);
            case "code" -> code(values);
            default ->
                throw refuse("unknown kind '" + kind + "': enterprise, person, merge, apart, never, cue or code");
        }
    }

    private void merge(List<String> values) {
        if (values.size() != 2 || values.get(0).equals(values.get(1))) {
            throw refuse("merge takes two different names, not " + values);
        }
        settle(MentionType.ENTERPRISE, values.get(0), values.get(1));
    }

    private void code(List<String> values) {
        if (values.size() < 2 || values.size() > 3) {
            throw refuse("code takes a name, a stock code and perhaps a social credit code, not " + values);
        }
        String credit = values.size() == 3 ? values.get(2) : NONE;
        try {
            codes.put(values.get(0), new EnterpriseCodes(orNull(values.get(1)), orNull(credit)));
        } catch (IllegalArgumentException e) {
            throw refuse("a social credit code has 18 characters, unlike " + credit);
        }
    }

    private static @Nullable String orNull(String code) {
        return code.equals(NONE) ? null : code;
    }

    private void settle(MentionType type, String name, String counted) {
        String before = settledHere.putIfAbsent(type + name, counted);
        if (before != null && !before.equals(counted) && !before.equals(name)) {
            throw refuse("'" + name + "' is already counted as '" + before + "'");
        }
        canonical.computeIfAbsent(type, t -> new HashMap<>()).put(name, counted);
    }

    /** The names with every chain of merges followed to its end. */
    private static Map<String, String> followed(Map<String, String> names) {
        Map<String, String> followed = new HashMap<>();
        names.forEach((name, counted) -> {
            if (counted.equals(names.getOrDefault(counted, counted))) {
                followed.put(name, counted);
                return;
            }
            String end = counted;
            Set<String> seen = new HashSet<>(Set.of(name));
            while (seen.add(end) && names.containsKey(end)) {
                end = names.getOrDefault(end, end);
            }
            followed.put(name, end);
        });
        return followed;
    }

    private IllegalArgumentException refuse(String reason) {
        return new IllegalArgumentException(source + ", line " + number + ": " + reason);
    }
}
