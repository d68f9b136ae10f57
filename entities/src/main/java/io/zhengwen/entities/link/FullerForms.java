package io.zhengwen.entities.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fuller forms that each of an article's forms may stand for. Candidates are looked up by the part that both must
 * share: the core, the end of the name, the beginning of the core, or the first character of an abbreviation.
 * {@link EnterpriseForm#mayStandFor} decides.
 */
final class FullerForms {
    /** The most fuller forms kept for one form; more would not change that it is ambiguous. */
    private static final int MOST = 64;

    /**
     * The most forms with one first character that are compared as abbreviations; this bounds the time for long lists.
     */
    private static final int MOST_ABBREVIATIONS = 256;

    private static final int LONGEST_BRAND = 4;

    private final Map<String, List<EnterpriseForm>> byCore = new HashMap<>();
    private final Map<Character, List<EnterpriseForm>> byFirst = new HashMap<>();
    private final Map<String, List<EnterpriseForm>> fuller = new HashMap<>();

    FullerForms(Collection<EnterpriseForm> forms) {
        Map<String, EnterpriseForm> byName = new HashMap<>();
        for (EnterpriseForm form : forms) {
            byName.put(form.name(), form);
            byCore.computeIfAbsent(form.core(), core -> new ArrayList<>()).add(form);
            List<EnterpriseForm> alike = byFirst.computeIfAbsent(form.name().charAt(0), first -> new ArrayList<>());
            if (alike.size() < MOST_ABBREVIATIONS) {
                alike.add(form);
            }
        }
        for (EnterpriseForm full : forms) {
            shorter(full, byName).forEach(form -> add(form, full));
        }
    }

    /** Returns the fuller forms that this one may stand for, at most {@link #MOST}. */
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
        if (full.form().contains("有限")) {
            shorter.addAll(byFirst.getOrDefault(full.name().charAt(0), List.of()));
            shorter.addAll(byFirst.getOrDefault(full.core().charAt(0), List.of()));
        }
        for (int length = 2; length <= Math.min(LONGEST_BRAND, full.core().length()); length++) {
            shorter.addAll(byCore.getOrDefault(full.core().substring(0, length), List.of()));
        }
        return shorter;
    }
}
