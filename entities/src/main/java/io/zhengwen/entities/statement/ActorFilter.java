package io.zhengwen.entities.statement;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distinguishes the persons of a sentence who may act in it from those who are only objects (同张三交谈, 在李四陪同下), part of a
 * title of something (习近平总书记重要指示精神) or the article's writers (记者王五).
 */
final class ActorFilter {
    private static final Pattern NOT_ACTING_BEHIND = Pattern.compile(
            "(?:总书记|主席|同志|总理|委员长|书记|省长|市长)?(?:关于|在[^，。]{2,40}(?:重要讲话|指示|批示|时的|上的)|重要|系列|新时代|为核心|的?(?:殷切|谆谆)"
                    + "|对[^，。]{1,24}(?:的|重要)(?:指示|批示|讲话|关心|关怀|嘱托|要求)|嘱托|著作|(?:经济|强军|外交|法治|生态文明|文化)思想|致[^，。]{1,20}贺信|的?(?:回信|贺信|足迹|事迹|精神|铜像|塑像|名字|故居|纪念|题词))");
    private static final Pattern NOT_ACTING_BEFORE = Pattern.compile(
            "(?:(?<![正实存所现潜])在(?!场|座|任)|(?<![面应针相核校])对(?!口)|向(?!前)|(?<![共一不合相])同(?![时志比样])|(?<![参])与(?!会)|陪同|随同|跟随|会见|看望|慰问|贯彻|落实|学习|按照|根据|牢记|遵循|沿着|围绕|听取|代表|邀请|以(?!及)|让|给|受|接待|迎接|拜会|称|叫)"
                    + "[^，。；：的]{0,24}(?<![时后间上里前])$");
    /** Words that the tagger mistakes for persons: 本网讯, 某协. */
    private static final Pattern NO_PERSON = Pattern.compile("讯$|^本[网报台刊]|[协局委署]$");

    private static final Pattern WRITER =
            Pattern.compile("(?:记者|通讯员|摄影|编辑|责编|责任编辑|作者|文/|图/|摄/|供图|撰稿|实习生|审核|报道)[：:\\s]*[^，。：）]{0,12}$");
    private static final Pattern JOINED = Pattern.compile(
            "(?:、|和|与|及)(?:[^，。；：、\uE000]{0,18}(?:书记|主席|总?工程师|院士|教授|副?[省市县区镇乡校院局厅部]长|主任|委员|常委|总经理|董事长|专员|司令员|政委|经理|教授|秘书长|总裁|会长))?"
                    + "|(?:（[^）]{0,12}）)?、");
    private static final Pattern PRONOUN = Pattern.compile("(?<![其吉])[他她](?!们|人|国|乡|日|山|方)");

    private ActorFilter() {}

    /** The agents of a sentence, in order. */
    static List<SentenceActor> of(List<Mention> mentions, String masked) {
        List<SentenceActor> agents = new ArrayList<>();
        List<Mention> persons =
                mentions.stream().filter(m -> m.type() == MentionType.PERSON).toList();
        for (int i = 0; i < persons.size(); i++) {
            Mention first = persons.get(i);
            if (isAgent(first, masked)) {
                List<String> names = new ArrayList<>(List.of(first.name()));
                int end = first.end();
                while (i + 1 < persons.size()
                        && JOINED.matcher(masked.substring(
                                        end, Math.max(end, persons.get(i + 1).start())))
                                .matches()) {
                    i++;
                    names.add(persons.get(i).name());
                    end = persons.get(i).end();
                }
                agents.add(new SentenceActor(names, first.start(), end));
            }
        }
        if (masked.indexOf('他') >= 0 || masked.indexOf('她') >= 0) {
            for (Matcher pronoun = PRONOUN.matcher(masked); pronoun.find(); ) {
                if (!NOT_ACTING_BEFORE
                        .matcher(clauseBefore(masked, pronoun.start()))
                        .find()) {
                    agents.add(new SentenceActor(List.of(), pronoun.start(), pronoun.end()));
                }
            }
            agents.sort(Comparator.comparingInt(SentenceActor::start));
        }
        return agents;
    }

    /** Whether a person is named as the writer or photographer of the article. */
    private static boolean isWriter(Mention person, String text) {
        return WRITER.matcher(text.substring(Math.max(0, person.start() - 20), person.start()))
                .find();
    }

    private static boolean isAgent(Mention person, String masked) {
        if (masked.charAt(person.start()) == '\uE000'
                || NO_PERSON.matcher(person.surface()).find()) {
            return false;
        }
        String behind = masked.substring(person.end(), Math.min(masked.length(), person.end() + 50));
        return !NOT_ACTING_BEHIND.matcher(behind).lookingAt()
                && !NOT_ACTING_BEFORE
                        .matcher(clauseBefore(masked, person.start()))
                        .find()
                && !isWriter(person, masked);
    }

    private static String clauseBefore(String masked, int at) {
        return masked.substring(ClauseFinder.start(masked, Math.max(0, at - 40), at), at);
    }
}
