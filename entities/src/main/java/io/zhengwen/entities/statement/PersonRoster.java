package io.zhengwen.entities.statement;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The persons of one article: their fullest names, the titles by which they go, and its main persons. */
public final class PersonRoster {
    private static final String TITLES =
            "总书记|总理|委员长|主席|书记|省长|市长|县长|区长|镇长|乡长|州长|部长|厅长|局长|主任|校长|院长|会长|董事长|总经理|总裁|所长|处长|科长|社长|理事长|秘书长|行长|司长|署长|大使|总统|首相";
    private static final Pattern TITLE_AHEAD = Pattern.compile("(" + TITLES + ")$");
    private static final Pattern TITLE_BEHIND = Pattern.compile("(?:" + TITLES + ")");
    private static final Pattern SURNAME_AND_TITLE =
            Pattern.compile("(\\p{IsHan})(?:" + TITLES + "|总|教授|老师|院士|博士|医生|经理|先生|女士|师傅|老板|老汉|大爷|大妈|阿姨|副\\p{IsHan}长)");
    private static final Pattern TITLE_ALONE = Pattern.compile("(?:该|这位)?(" + TITLES + ")");

    private final Map<String, String> bySurname = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();
    private final Map<String, String> fullest = new HashMap<>();
    private final Set<String> leaders = new LinkedHashSet<>();

    /** Reads an article's persons. */
    public PersonRoster(@Nullable ReadSentence title, List<ReadSentence> sentences) {
        if (title != null) {
            readTitles(title);
            title.agents().stream().filter(a -> !a.isPronoun()).findFirst().ifPresent(a -> leaders.addAll(a.names()));
        }
        sentences.forEach(this::readTitles);
        for (ReadSentence sentence : sentences) {
            if (!leaders.isEmpty() || sentence.paragraph() > 2) {
                break;
            }
            sentence.agents().stream()
                    .filter(a -> !a.isPronoun())
                    .findFirst()
                    .ifPresent(a -> leaders.addAll(a.names()));
        }
    }

    private void readTitles(ReadSentence sentence) {
        for (Mention person : sentence.mentions(MentionType.PERSON)) {
            readName(person.name());
            String text = sentence.text();
            Matcher ahead = TITLE_AHEAD.matcher(text.substring(Math.max(0, person.start() - 4), person.start()));
            if (ahead.find()) {
                byTitle.putIfAbsent(ahead.group(1), person.name());
            }
            Matcher behind =
                    TITLE_BEHIND.matcher(text.substring(person.end(), Math.min(text.length(), person.end() + 4)));
            if (behind.lookingAt()) {
                byTitle.putIfAbsent(behind.group(), person.name());
            }
        }
    }

    /** The article's main persons: those of its title, else the first who act in it. */
    public Set<String> leaders() {
        return leaders;
    }

    private void readName(String name) {
        int first = name.indexOf('·');
        if (first < 0) {
            bySurname.putIfAbsent(name.substring(0, 1), name);
            return;
        }
        for (String part : List.of(name.substring(0, first), name.substring(name.lastIndexOf('·') + 1))) {
            fullest.merge(part, name, (a, b) -> a.length() >= b.length() ? a : b);
        }
    }

    /** The fullest form of a name in the article: 尼奇博洛娃 is 妮娜·尼奇博洛娃. */
    public String fullest(String name) {
        return fullest.getOrDefault(name, name);
    }

    /** The person whom a title alone (总书记), or a surname and a title (张书记), means. */
    Optional<String> titled(String words) {
        Matcher alone = TITLE_ALONE.matcher(words);
        if (alone.matches()) {
            return Optional.ofNullable(byTitle.get(alone.group(1)));
        }
        Matcher surnamed = SURNAME_AND_TITLE.matcher(words);
        if (surnamed.matches()) {
            return Optional.ofNullable(bySurname.get(surnamed.group(1)));
        }
        return Optional.empty();
    }
}
