package io.zhengwen.entities.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For each of an article's forms the fuller ones that it may stand for. Candidates are looked up by what both must have
 * in common, the core, the end of the name, or the beginning of the core; {@link EnterpriseForm#mayStandFor} decides.
 */
final class FullerForms {
    /** So many say no more than that a form stands for several. */
    private static final int MOST = 64;

    private static final int LONGEST_BRAND = 4;

    private final Map<String, List<EnterpriseForm>> byCore = new HashMap<>();
    private final Map<String, List<EnterpriseForm>> fuller = new HashMap<>();

    FullerForms(Collection<EnterpriseForm> forms) {
        Map<String, EnterpriseForm> byName = new HashMap<>();
        for (EnterpriseForm form : forms) {
            byName.put(form.name(), form);
            byCore.computeIfAbsent(form.core(), core -> new ArrayList<>()).add(form);
        }
        for (EnterpriseForm full : forms) {
            shorter(full, byName).forEach(form -> add(form, full));
        }
    }

    /** The fuller forms that this one may stand for; of very many the first. */
    List<EnterpriseForm> of(EnterpriseForm form) {
        return fuller.getOrDefault(form.name(), List.of());
    }

    private void add(EnterpriseForm form, EnterpriseForm full) {
        List<EnterpriseForm> all = fuller.computeIfAbsent(form.name(), name -> new ArrayList<>());
        if (all.size() < MOST && form.mayStandFor(full)) {
            all.add(full);
        }
    }

    private Set<EnterpriseForm> shorter(EnterpriseForm full, Map<String, EnterpriseForm> byName) {
        Set<EnterpriseForm> shorter = new LinkedHashSet<>(byCore.getOrDefault(full.core(), List.of()));
        for (int start = 1; start < full.name().length(); start++) {
            EnterpriseForm end = byName.get(full.name().substring(start));
            if (end != null) {
                shorter.add(end);
            }
        }
        for (int length = 2; length <= Math.min(LONGEST_BRAND, full.core().length()); length++) {
            shorter.addAll(byCore.getOrDefault(full.core().substring(0, length), List.of()));
        }
        return shorter;
    }
}
