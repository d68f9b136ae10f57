package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Corrects the persons of an article by the whole article: the text after a name's other occurrences shows where it
 * ends (欧阳岚刚 stays whole, 张岳 before 说 is not 张岳说), firms taken for persons become firms, and words that are not names
 * are dropped.
 */
final class ArticlePersons {
    /** Characters that often follow names and seldom end them: 说 in 张岳说. */
    private static final String BEHIND = "说称还也就刚正曾又将却已便家来从在对把向与和及等到给被让因犯告表任作率一主所副原总摄图撰";

    private static final Pattern TITLE =
            Pattern.compile("(?:秘书长|董事长|总经理|总裁|[所处校站会司厅部局院行社区县市镇乡村科队厂]长|主任|书记|教授|院士|研究员|主席|理事长|常委|委员|经理|政委|检察长)");
    /** Phrases that begin with 算, which then does not belong to the name before it: 马世清|算了一笔账. */
    private static final Pattern RECKONING = Pattern.compile("算(?:了|过|起)?(?:一笔|笔)?账");

    private static final Pattern TITLE_BEFORE =
            Pattern.compile("(?:[长记任授员师席裁士]|经理|代表|先生|女士|选手|球员|村民|市民|居民|老人|专家|会员|通讯员|摄影|摄|文/|[、和，（(])$");
    private static final Pattern SPEECH =
            Pattern.compile("(?:说|表示|介绍|认为|指出|告诉|强调|称|坦言|透露|回忆|解释|出席|主持|参加|代表|先生|女士|[（(，、]|同志|老师|教授|院士|等)");
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:某|×|＊|\\*).*|[小老阿大][\\p{IsHan}]|.*(?:老师|警官|医生|先生|女士|奶奶|爷爷|大爷|大妈|师傅|镇|乡|村|县|族|部|网|报|社|[处室科]|者|户|人|委|协|局)|[、。，）（()-].*|.*[）（()-]|.*[一二两三四五六七八九十百千万\\d].*");
    private static final int FULL = 3;

    private final TaggerLexicon lexicon;
    private final String article;
    private final NavigableSet<String> firms;
    private final Set<String> persons;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Boolean> beginsFirm = new HashMap<>();

    private ArticlePersons(TaggerLexicon lexicon, List<String> texts, List<List<NameSpan>> found) {
        this.lexicon = lexicon;
        this.article = String.join("\n", texts);
        this.firms = new TreeSet<>(surfaces(texts, found, MentionType.ENTERPRISE));
        this.persons = surfaces(texts, found, MentionType.PERSON);
    }

    /** The names found, with the persons corrected. */
    static List<List<NameSpan>> mend(TaggerLexicon lexicon, List<String> texts, List<List<NameSpan>> found) {
        return new ArticlePersons(lexicon, texts, found).mended(texts, found);
    }

    private List<List<NameSpan>> mended(List<String> texts, List<List<NameSpan>> found) {
        List<List<NameSpan>> mended = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<NameSpan> names = new ArrayList<>();
            List<NameSpan> before = found.get(i);
            for (int n = 0; n < before.size(); n++) {
                NameSpan name = before.get(n);
                int limit = n + 1 < before.size()
                        ? before.get(n + 1).start()
                        : texts.get(i).length();
                if (name.type() == MentionType.ENTERPRISE) {
                    names.add(name);
                } else {
                    mend(texts.get(i), name, limit, names);
                }
            }
            mended.add(names);
        }
        return mended;
    }

    private void mend(String text, NameSpan name, int limit, List<NameSpan> names) {
        NameSpan person = bounded(text, name, limit);
        String surface = person.of(text);
        if (firms.contains(surface) || isFirmsBeginning(text, person, surface)) {
            names.add(new NameSpan(MentionType.ENTERPRISE, person.start(), person.end()));
        } else if (isName(text, person, surface)) {
            names.add(person);
        }
    }

    /** The name with its end corrected by the text that follows it here and elsewhere in the article. */
    private NameSpan bounded(String text, NameSpan name, int limit) {
        String surface = name.of(text);
        int length = surface.length();
        if (!isHan(surface) || length > FULL + 1) {
            return name;
        }
        int full = isCompound(surface) ? FULL + 1 : FULL;
        if (length == full - 1 && name.end() < limit && goesOn(text, name, surface)) {
            return new NameSpan(name.type(), name.start(), name.end() + 1);
        }
        if (length == full && endsTooLate(text, name, surface)) {
            return new NameSpan(name.type(), name.start(), name.end() - 1);
        }
        return name;
    }

    /** Whether the name goes on after its found end: 郭岑 before 挺所长, 欧阳岚 where 刚 always follows. */
    private boolean goesOn(String text, NameSpan name, String surface) {
        char next = text.charAt(name.end());
        if (!Character.isIdeographic(next)) {
            return false;
        }
        boolean title =
                TITLE.matcher(text).region(name.end() + 1, text.length()).lookingAt();
        if (title
                && "副总原前现任代兼党团市县区省厅局处部院校".indexOf(next) < 0
                && !TITLE.matcher(text).region(name.end(), text.length()).lookingAt()) {
            return true;
        }
        if (RECKONING.matcher(text).region(name.end() + 1, text.length()).lookingAt()) {
            return true;
        }
        int times = count(surface);
        if (times != count(surface + next)) {
            return false;
        }
        return times > 1 && (BEHIND.indexOf(next) < 0 || (times > 2 && "刚来向和".indexOf(next) >= 0));
    }

    /** Whether the name has a character too many: 张岳说 where 张岳 occurs elsewhere, or before a pause. */
    private boolean endsTooLate(String text, NameSpan name, String surface) {
        String shorter = surface.substring(0, surface.length() - 1);
        char last = surface.charAt(surface.length() - 1);
        boolean word = "副总".indexOf(last) >= 0
                && TITLE.matcher(text).region(name.end(), text.length()).lookingAt();
        if (word) {
            return true;
        }
        if (BEHIND.indexOf(last) < 0) {
            return false;
        }
        boolean elsewhere = persons.contains(shorter) || count(shorter) > count(surface);
        char next = name.end() < text.length() ? text.charAt(name.end()) : '。';
        return elsewhere
                || ("说称".indexOf(last) >= 0 && "，。：“,:\"".indexOf(next) >= 0)
                || ("还也就又曾却已".indexOf(last) >= 0 && Character.isIdeographic(next) && count(surface) == 1);
    }

    /** The number of times that a part occurs in the article. */
    private int count(String part) {
        return counts.computeIfAbsent(part, p -> {
            int times = 0;
            for (int at = article.indexOf(p); at >= 0; at = article.indexOf(p, at + 1)) {
                times++;
            }
            return times;
        });
    }

    /** Whether the name is the beginning of a firm's, as 景澜 where 景澜资本 occurs, and neither speaks nor has a title. */
    private boolean isFirmsBeginning(String text, NameSpan name, String surface) {
        boolean begins = beginsFirm.computeIfAbsent(
                surface,
                s -> s.length() > 1
                        && firms.tailSet(s).stream()
                                .takeWhile(firm -> firm.startsWith(s))
                                .anyMatch(firm -> firm.length() > s.length() + 1));
        return begins && !SPEECH.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    private boolean isName(String text, NameSpan name, String surface) {
        if (NO_NAME.matcher(surface).matches() && surface.indexOf('·') < 0) {
            return false;
        }
        if (name.end() < text.length() && "某×".indexOf(text.charAt(name.end())) >= 0) {
            return false;
        }
        if (!Character.isIdeographic(surface.charAt(0))) {
            return surface.indexOf(' ') > 0 || surface.indexOf('.') > 0 || surface.indexOf('·') > 0;
        }
        boolean common = WordBounds.isCommonWord(lexicon, surface, 0, surface.length())
                && !WordBounds.isPerson(lexicon, surface);
        return !common
                || SPEECH.matcher(text).region(name.end(), text.length()).lookingAt()
                || TITLE_BEFORE
                        .matcher(text)
                        .region(Math.max(0, name.start() - 3), name.start())
                        .find();
    }

    private static boolean isHan(String surface) {
        return surface.codePoints().allMatch(Character::isIdeographic);
    }

    private static boolean isCompound(String surface) {
        return surface.length() > 2 && PersonRules.COMPOUND_SURNAMES.contains(surface.substring(0, 2));
    }

    private static Set<String> surfaces(List<String> texts, List<List<NameSpan>> found, MentionType type) {
        Set<String> surfaces = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            surfaces.addAll(found.get(i).stream()
                    .filter(name -> name.type() == type)
                    .map(name -> name.of(text))
                    .collect(Collectors.toSet()));
        }
        return surfaces;
    }

    /** Names in order of offset. */
    static Comparator<NameSpan> inOrder() {
        return Comparator.comparingInt(NameSpan::start);
    }
}
