package io.zhengwen.entities.link;

import io.zhengwen.entities.mention.MentionType;
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
    private final NameRegistry registry;
    private final Map<String, String> enterprises = new HashMap<>();

    /** @param surfaces all enterprises as the article writes them */
    public ArticleLinks(NameRegistry registry, Collection<String> surfaces) {
        this.registry = registry;
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

    private String linked(EnterpriseForm form, List<EnterpriseForm> all) {
        Optional<String> settled = registry.canonical(MentionType.ENTERPRISE, form.name());
        if (settled.isPresent() || registry.isApart(form.name())) {
            return settled.orElse(form.name());
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
        Optional<String> settled = registry.canonical(MentionType.ENTERPRISE, form.name());
        if (settled.isPresent()) {
            return settled.get();
        }
        List<EnterpriseForm> longer = all.stream().filter(form::mayStandFor).toList();
        return longer.size() == 1 ? fullest(longer.get(0), all) : form.name();
    }
}
