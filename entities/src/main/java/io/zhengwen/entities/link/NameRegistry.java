package io.zhengwen.entities.link;

import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.NameFolding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The curated list of names: the name under which a firm or person is counted, its aliases, and words that are not
 * names. Immutable.
 *
 * <p>It is read from lines of a kind and its values, separated by tabs:
 *
 * <pre>
 * enterprise  中国国家铁路集团有限公司  国铁集团  中国铁路    # canonical name, aliases
 * person      亨利·基辛格  基辛格
 * merge       太极集团  太极集团有限公司                    # the first is counted as the second
 * apart       中国移动                                    # never joined to a longer name by rule
 * never       中央企业                                    # no name, whatever the model thinks
 * cue         太极                                        # a firm's name only where the text gives a cue
 * code        太极集团有限公司  600000  91500000000000000X    # stock code, unified social credit code; - for none
 * </pre>
 */
public final class NameRegistry {
    private final Map<MentionType, Map<String, String>> canonical;
    private final Set<String> apart;
    private final Set<String> never;
    private final Set<String> cue;
    private final Map<String, EnterpriseCodes> codes;
    private final String version;

    NameRegistry(
            Map<MentionType, Map<String, String>> canonical,
            Set<String> apart,
            Set<String> never,
            Set<String> cue,
            Map<String, EnterpriseCodes> codes,
            String version) {
        this.canonical = Map.of(
                MentionType.ENTERPRISE, Map.copyOf(canonical.getOrDefault(MentionType.ENTERPRISE, Map.of())),
                MentionType.PERSON, Map.copyOf(canonical.getOrDefault(MentionType.PERSON, Map.of())));
        this.apart = Set.copyOf(apart);
        this.never = Set.copyOf(never);
        this.cue = Set.copyOf(cue);
        this.codes = Map.copyOf(codes);
        this.version = version;
    }

    /** The registry that comes with this module. */
    public static NameRegistry load() {
        return new NameRegistryReader().readShipped().build();
    }

    /**
     * The registry that comes with this module, extended by a file; where both have a name, the file's entry counts.
     *
     * @throws IllegalArgumentException when a line cannot be read; the message names file and line
     */
    public static NameRegistry load(Path file) {
        return new NameRegistryReader().readShipped().read(file).build();
    }

    /** The canonical name of a name or alias in the registry. */
    public Optional<String> canonical(MentionType type, String name) {
        return Optional.ofNullable(names(type).get(NameFolding.ofClean(name)));
    }

    /** Whether the registry says that a word is not a name. */
    public boolean isNever(String name) {
        return never.contains(NameFolding.ofClean(name));
    }

    /** All names and aliases of one type in the registry. */
    public Collection<String> known(MentionType type) {
        return names(type).keySet();
    }

    /** Whether a registered name is also a common word, so that it means a firm only where the text gives a cue. */
    public boolean needsCue(String name) {
        return cue.contains(NameFolding.ofClean(name));
    }

    /** The codes under which an enterprise is listed and registered, by its canonical name. */
    public Optional<EnterpriseCodes> codes(String canonicalName) {
        return Optional.ofNullable(codes.get(NameFolding.ofClean(canonicalName)));
    }

    boolean isApart(String name) {
        return apart.contains(name);
    }

    private Map<String, String> names(MentionType type) {
        return canonical.getOrDefault(type, Map.of());
    }

    /** A hash of all that was read. */
    public String version() {
        return version;
    }
}
