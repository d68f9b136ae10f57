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
    private final Map<String, String> given = new HashMap<>();
    /** Results of {@link #fullest(EnterpriseForm, FullerForms)}, kept for later calls. */
    private final Map<String, String> fullest = new HashMap<>();

    /** @param surfaces all enterprises as the article writes them */
    public ArticleLinks(NameRegistry registry, Collection<String> surfaces) {
        this(registry, surfaces, Map.of());
    }

    /**
     * @param surfaces all enterprises as the article writes them
     * @param fullByShort short forms with the full names that the article gives for them
     */
    public ArticleLinks(NameRegistry registry, Collection<String> surfaces, Map<String, String> fullByShort) {
        this.registry = registry;
        fullByShort.forEach((alias, full) -> given.put(NameFolding.ofClean(alias), NameFolding.ofClean(full)));
        Map<String, EnterpriseForm> forms = new HashMap<>();
        for (String surface : new LinkedHashSet<>(surfaces)) {
            EnterpriseForm form = EnterpriseForm.of(surface);
            forms.putIfAbsent(form.name(), form);
        }
        FullerForms fuller = new FullerForms(forms.values());
        forms.forEach((name, form) -> enterprises.put(name, linked(form, fuller)));
    }

    /** The canonical name under which a name is counted. */
    public String canonical(MentionType type, String surface) {
        String name = NameFolding.ofClean(surface);
        return type == MentionType.ENTERPRISE
                ? enterprises.getOrDefault(name, name)
                : registry.canonical(type, surface).orElse(surface);
    }

    /** The registry's canonical name, looked up also without a final 公司: 广汽丰田公司 is counted as 广汽丰田 is. */
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

    private String linked(EnterpriseForm form, FullerForms fuller) {
        Optional<String> settled = settled(form);
        if (settled.isPresent() || registry.isApart(form.name())) {
            return settled.orElse(form.name());
        }
        String full = given.get(form.name());
        if (full != null) {
            return fullest(EnterpriseForm.of(full), fuller);
        }
        Set<String> names = new LinkedHashSet<>();
        for (EnterpriseForm other : fuller.of(form)) {
            names.add(fullest(other, fuller));
            if (names.size() > 1) {
                return form.name();
            }
        }
        return names.isEmpty() ? form.name() : names.iterator().next();
    }

    /** The longest form reached by following fuller forms, or the form itself when there are several. */
    private String fullest(EnterpriseForm form, FullerForms fuller) {
        String known = fullest.get(form.name());
        if (known != null) {
            return known;
        }
        EnterpriseForm end = form;
        Optional<String> settled = settled(end);
        List<EnterpriseForm> longer = fuller.of(end);
        while (settled.isEmpty() && longer.size() == 1) {
            end = longer.get(0);
            settled = settled(end);
            longer = fuller.of(end);
        }
        String name = settled.orElse(end.name());
        fullest.put(form.name(), name);
        return name;
    }
}
