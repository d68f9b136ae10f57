package io.zhengwen.entities.name;

import io.zhengwen.entities.MentionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short names of firms that no one has seen before, by their form: a made-up word and a trade, at the head of a clause or
 * in a list, beside a firm or before the title of a firm's head: 澄芯半导体、…有限公司, 曜辰储能董事长.
 */
final class TradeNames {
    private static final Pattern NAME = Pattern.compile("(?:^|[，。、；：“])(\\p{IsHan}{2,3})"
            + "(?:科技|半导体|光电|储能|新材料|重工|药业|生物|医疗|智能|电子|新能源|能源|精工|动力|装备|股份|化工|机器人|航空|环保|食品|实业|电气|制药|精密|特钢|光伏|传感|激光)"
            + "(?=([、和与等]|[一二三四五六七八九十两\\d]+家)|副?(?:董事长|总经理|总裁|首席|创始人))");

    private final Lexicon lexicon;

    TradeNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The names and such short names beside them, in order. */
    List<FoundName> add(String text, List<FoundName> names) {
        List<FoundName> all = new ArrayList<>(names);
        Matcher matcher = NAME.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.end()) {
            FoundName name = new FoundName(MentionType.ENTERPRISE, matcher.start(1), matcher.end());
            if (isMadeUp(matcher.group(1)) && (matcher.group(2) == null || isBesideFirm(text, name, all))) {
                all = KnownNames.withoutOverlaps(all, List.of(name));
            }
        }
        return all;
    }

    /** Whether neither the word nor two characters of it are in the dictionary. */
    private boolean isMadeUp(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            if (isWord(word.substring(i, i + 2))) {
                return false;
            }
        }
        return !isWord(word);
    }

    private boolean isWord(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = Hash.add(hash, word.charAt(i));
        }
        return Lexicon.isWord(lexicon.find(hash));
    }

    private static boolean isBesideFirm(String text, FoundName name, List<FoundName> names) {
        boolean listed = name.start() > 0 && text.charAt(name.start() - 1) == '、';
        return names.stream()
                .filter(other -> other.type() == MentionType.ENTERPRISE)
                .anyMatch(other -> other.start() == name.end() + 1 || (listed && other.end() == name.start() - 1));
    }
}
