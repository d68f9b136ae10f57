package io.zhengwen.entities.visit;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Determines the district of a site, by its address, by the scene and by its own name. */
final class SiteDistricts {
    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

    private final Gazetteer gazetteer;
    private final ImpliedDistricts impliedDistricts;

    SiteDistricts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.impliedDistricts = new ImpliedDistricts(gazetteer);
    }

    /** The districts that contain none of the others: 长寿区 of 重庆市 and 长寿区. */
    List<String> deepest(Collection<String> codes) {
        List<Division> divisions =
                codes.stream().map(gazetteer::find).flatMap(d -> d.stream()).toList();
        Set<String> deepest = new LinkedHashSet<>();
        for (Division division : divisions) {
            if (divisions.stream().noneMatch(d -> !d.equals(division) && d.isWithin(division))) {
                deepest.add(division.code());
            }
        }
        return List.copyOf(deepest);
    }

    /** The deepest of these districts when it is one, of a city's level or below; else none. */
    List<String> single(Collection<String> codes) {
        List<String> deepest = deepest(codes);
        return deepest.size() == 1 && isPrecise(deepest.get(0)) ? deepest : List.of();
    }

    private boolean isPrecise(String code) {
        return MUNICIPALITIES.contains(code)
                || gazetteer
                        .find(code)
                        .filter(d -> d.level() == Division.Level.CITY || d.level() == Division.Level.COUNTY)
                        .isPresent();
    }

    /**
     * The districts in which a site lies.
     *
     * @param scene the district set before, or none
     * @param article the districts that the article's title and lead name
     */
    List<String> of(VisitedSite site, List<String> scene, Collection<String> article) {
        List<String> address = single(site.address());
        if (!address.isEmpty()) {
            return address;
        }
        Set<String> names = new LinkedHashSet<>(article);
        names.addAll(scene);
        List<Division> known =
                names.stream().map(gazetteer::find).flatMap(d -> d.stream()).toList();
        List<String> implied = impliedDistricts.in(site.name(), known).stream()
                .map(Division::code)
                .toList();
        if (scene.size() == 1) {
            for (String code : implied) {
                if (isWithin(code, scene.get(0))) {
                    return List.of(code);
                }
            }
            boolean elsewhere = !implied.isEmpty()
                    && implied.stream().noneMatch(code -> isWithin(scene.get(0), code))
                    && site.kind() == SiteKind.PLACE;
            if (!elsewhere) {
                return scene;
            }
        }
        return implied.isEmpty() ? List.of() : single(List.of(implied.get(implied.size() - 1)));
    }

    private boolean isWithin(String code, String other) {
        Division inner = gazetteer.find(code).orElse(null);
        Division outer = gazetteer.find(other).orElse(null);
        return inner != null && outer != null && inner.isWithin(outer);
    }
}
