package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which places before a firm's name belong to it. A registered name begins with the place of its registration
 * (四川西昌电力股份有限公司, 屏山县…有限责任公司), and a name without a distinctive word needs its place (黑龙江省机场集团); a district that only
 * says where a firm is does not belong (涪陵区太极集团有限公司).
 */
final class LeadingPlaces {
    private static final Pattern LEGAL = Pattern.compile(".*(?:有限公司|有限责任公司)(?:（.{2,8}）)?");
    private static final Pattern NO_OWN_WORD = Pattern.compile(
            "(?:（集团）|机场|城发|城投|文旅|交投|水务|燃气|国资|建投|农投|旅投|城建|交通|公交|地铁|港口|港务|能源|产投|金控|国投|水投|产业|资本|投资|城市|建设|开发|发展|更新|运营|管理|服务|劳动|农业|农垦|旅游|文化|轨道|高速|公路|铁路|电力|供水|自来水|供热|土地|基础设施|联合|保障|住房|生物|科技|创新|实业|资产|经营|控股|粮食|粮油|盐业|烟草|医药|园林|环境|环保|市政|新区|国有|历史|城区|保护|农村|合作|商业)+"
                    + "(?:集团|公司|集团公司|集团有限公司|有限公司|有限责任公司|股份有限公司|集团有限责任公司|银行|商业银行|农商行|农商银行|合作银行|集团股份有限公司)?");

    private LeadingPlaces() {}

    /** The start of the name: after the places that do not belong to it, or before those that do. */
    static int start(String text, int start, int end, List<Span> places, int free) {
        int begun = withoutPlaces(text, start, end, places);
        return begun == start ? withPlaces(text, start, end, places, free) : begun;
    }

    private static int withoutPlaces(String text, int start, int end, List<Span> places) {
        Span place = startingAt(start, places);
        if (place == null || place.end() >= end - 1 || hasNoOwnWord(text, place.end(), end)) {
            return start;
        }
        Span next = startingAt(place.end(), places);
        if (next != null && next.end() < end - 1) {
            boolean bare = !isSuffixed(text, place) && !isSuffixed(text, next);
            return bare || hasNoOwnWord(text, next.end(), end) ? start : withoutPlaces(text, place.end(), end, places);
        }
        boolean bracketed = text.substring(place.end(), end).indexOf('（') > 0;
        char suffix = text.charAt(place.end() - 1);
        boolean leaves =
                isSuffixed(text, place) && ("区州盟旗".indexOf(suffix) >= 0 || (bracketed && "市县".indexOf(suffix) >= 0));
        return leaves ? place.end() : start;
    }

    private static int withPlaces(String text, int start, int end, List<Span> places, int free) {
        boolean needed = hasNoOwnWord(text, start, end);
        boolean legal = LEGAL.matcher(text).region(start, end).matches();
        int begun = start;
        for (Span place = endingAt(begun, places);
                place != null && place.start() >= free;
                place = endingAt(begun, places)) {
            boolean quarter = isSuffixed(text, place) && "区州盟旗".indexOf(text.charAt(place.end() - 1)) >= 0;
            boolean secondSuffixed = begun < start && isSuffixed(text, place);
            if (!needed && (!legal || quarter || secondSuffixed)) {
                return begun;
            }
            begun = place.start();
        }
        return begun;
    }

    private static boolean hasNoOwnWord(String text, int start, int end) {
        return NO_OWN_WORD.matcher(text).region(start, end).matches();
    }

    private static boolean isSuffixed(String text, Span place) {
        return place.length() > 2 && "省市县区州盟旗".indexOf(text.charAt(place.end() - 1)) >= 0;
    }

    private static @Nullable Span startingAt(int start, List<Span> places) {
        int at = firstNotBefore(start, places);
        return at < places.size() && places.get(at).start() == start ? places.get(at) : null;
    }

    private static @Nullable Span endingAt(int end, List<Span> places) {
        int at = firstNotBefore(end, places) - 1;
        return at >= 0 && places.get(at).end() == end ? places.get(at) : null;
    }

    /** The index of the first place that begins at or after an offset; places are in order. */
    private static int firstNotBefore(int offset, List<Span> places) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
