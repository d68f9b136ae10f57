package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.CoveredRanges;
import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds unknown short names of firms by their form: a made-up word and a trade, at the start of a clause or in a list,
 * next to a firm or before the title of a firm's head: 澄芯半导体、…有限公司, 曜辰储能董事长.
 */
final class TradeNames {
    private static final String BEFORE = "，。、；：“";

    /** The first characters of the trades in {@link #NAME}. */
    private static final String TRADES = "科半光储新重药生医智电能精动装股化机航环食实制特传激";

    private static final Pattern NAME = Pattern.compile("(?:^|[" + BEFORE + "])(\\p{IsHan}{2,3})"
            + "(?:科技|半导体|光电|储能|新材料|重工|药业|生物|医疗|智能|电子|新能源|能源|精工|动力|装备|股份|化工|机器人|航空|环保|食品|实业|电气|制药|精密|特钢|光伏|传感|激光)"
            + "(?=([、和与等]|[一二三四五六七八九十两\\d]+家)|副?(?:董事长|总经理|总裁|首席|创始人))");

    private final TaggerLexicon lexicon;

    TradeNames(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The given names and the short names found in addition, in order. */
    List<NameSpan> add(String text, List<NameSpan> names) {
        Firms firms = new Firms(names);
        Matcher matcher = NAME.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!mayBegin(text, at) || !matcher.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            NameSpan name = new NameSpan(MentionType.ENTERPRISE, matcher.start(1), matcher.end());
            if (isMadeUp(matcher.group(1)) && (matcher.group(2) == null || firms.areBeside(text, name))) {
                firms.addWhereFree(name);
            }
            at = matcher.end();
        }
        return firms.all();
    }

    /** Whether {@link #NAME} may match at a place: a cheap test before the costly match. */
    private static boolean mayBegin(String text, int at) {
        boolean behind = BEFORE.indexOf(text.charAt(at)) >= 0;
        int word = behind ? at + 1 : at;
        return (behind || at == 0) && (isTrade(text, word + 2) || isTrade(text, word + 3) || isRare(text, word));
    }

    /** Whether a word may have a character of two UTF-16 units, so that its trade comes further on. */
    private static boolean isRare(String text, int word) {
        for (int i = word; i < Math.min(text.length(), word + 3); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrade(String text, int at) {
        return at < text.length() && TRADES.indexOf(text.charAt(at)) >= 0;
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
            hash = HashMixer.add(hash, word.charAt(i));
        }
        return TaggerLexicon.isWord(lexicon.find(hash));
    }

    /** The names found so far, with the bounds of the firms among them. */
    private static final class Firms {
        private final List<NameSpan> names;
        private final List<NameSpan> more = new ArrayList<>();
        private final CoveredRanges covered = new CoveredRanges();
        private final BitSet starts = new BitSet();
        private final BitSet ends = new BitSet();

        Firms(List<NameSpan> names) {
            this.names = names;
            names.forEach(this::mark);
        }

        private void mark(NameSpan name) {
            covered.add(name.start(), name.end());
            if (name.type() == MentionType.ENTERPRISE) {
                starts.set(name.start());
                ends.set(name.end());
            }
        }

        boolean areBeside(String text, NameSpan name) {
            boolean listed = name.start() > 0 && text.charAt(name.start() - 1) == '、';
            return starts.get(name.end() + 1) || (listed && ends.get(name.start() - 1));
        }

        void addWhereFree(NameSpan name) {
            if (!covered.overlaps(name.start(), name.end())) {
                more.add(name);
                mark(name);
            }
        }

        List<NameSpan> all() {
            List<NameSpan> all = new ArrayList<>(names);
            if (!more.isEmpty()) {
                all.addAll(more);
                all.sort(Comparator.comparingInt(NameSpan::start));
            }
            return all;
        }
    }
}
