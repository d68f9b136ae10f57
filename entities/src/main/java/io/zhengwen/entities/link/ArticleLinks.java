package io.zhengwen.entities.link;

import io.zhengwen.entities.MentionType;
import io.zhengwen.text.NameFolding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The canonical names of the enterprises and persons of one article. */
public final class ArticleLinks {
    private final Registry registry;
    private final Map<String, String> enterprises = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    /** @param surfaces all enterprises as the article writes them */
    public ArticleLinks(Registry registry, Collection<String> surfaces) {
        this(registry, surfaces, Map.of());
    }

    /**
     * @param surfaces all enterprises as the article writes them
     * @param fullByShort short forms with the full names that the article gives for them
     */
    public ArticleLinks(Registry registry, Collection<String> surfaces, Map<String, String> fullByShort) {
        this.registry = registry;
        fullByShort.forEach((alias, full) -> given.put(NameFolding.ofClean(alias), NameFolding.ofClean(full)));
        Map<String, EnterpriseForm> forms = new HashMap<>();
        for (String surface : new LinkedHashSet<>(surfaces)) {
            EnterpriseForm form = EnterpriseForm.of(surface);
            forms.putIfAbsent(form.name(), form);
        }
        List<EnterpriseForm> all = List.copyOf(forms.values());
        forms.forEach((name, form) -> enterprises.put(name, linked(form, all)));
    }

    /** What a name is counted under. */
    public String canonical(MentionType type, String surface) {
        String name = NameFolding.ofClean(surface);
        return type == MentionType.ENTERPRISE
                ? enterprises.getOrDefault(name, name)
                : registry.canonical(type, surface).orElse(surface);
    }

    /** 广汽丰田公司 is what 广汽丰田 is settled to be. */
    private Optional<String> settled(EnterpriseForm form) {
        Optional<String> settled = registry.canonical(MentionType.ENTERPRISE, form.name());
        boolean mayDrop = settled.isEmpty() && form.form().equals("公司") && !registry.isApart(form.name());
        return mayDrop
                ? registry.canonical(
                        MentionType.ENTERPRISE,
                        form.name()
                                .substring(0, form.name().length() - form.form().length()))
                : settled;
    }

    private String linked(EnterpriseForm form, List<EnterpriseForm> all) {
        Optional<String> settled = settled(form);
        if (settled.isPresent() || registry.isApart(form.name())) {
            return settled.orElse(form.name());
        }
        String full = given.get(form.name());
        if (full != null) {
            return fullest(EnterpriseForm.of(full), all);
        }
        Set<String> fuller = new LinkedHashSet<>();
        for (EnterpriseForm other : all) {
            if (form.mayStandFor(other)) {
                fuller.add(fullest(other, all));
            }
        }
        return fuller.size() == 1 ? fuller.iterator().next() : form.name();
    }

    /** The end of the way from short to long, or the form itself when there are several. */
    private String fullest(EnterpriseForm form, List<EnterpriseForm> all) {
        Optional<String> settled = settled(form);
        if (settled.isPresent()) {
            return settled.get();
        }
        List<EnterpriseForm> longer = all.stream().filter(form::mayStandFor).toList();
        return longer.size() == 1 ? fullest(longer.get(0), all) : form.name();
    }
}
