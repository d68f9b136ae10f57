package io.zhengwen.entities.statement;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A speech that later sentences may continue.
 *
 * @param lasting whether it goes on through its paragraph until narration: a main person stresses or asks for something
 * @param quoted whether its words so far were a quotation that is closed
 * @param reported whether it lasts only because it reports an interviewee's words
 */
record OngoingSpeech(Statement statement, boolean lasting, boolean quoted, boolean reported) {
    static final OngoingSpeech NONE = new OngoingSpeech(Statement.NONE, false, false, false);

    private static final Pattern LASTING = Pattern.compile("强调|指出|要求|希望|明确|叮嘱|勉励|嘱咐|号召|寄语|肯定|评价");
    private static final Pattern GOING_ON = Pattern.compile(
            "^[“\\s]*(?:要(?![闻案塞])|希望|必须|我|咱|俺|一是|二是|三是|四是|五是|六是|七是|[一二三四五六七八]要|第[一二三四五六]，|其[一二三]，|坚持|加快|加强|着力|同时，?要|此外，?要|各级|下一步，?[要我将]|我们|你们|大家要|切实|努力|全力|不断|继续|进一步|扎实|持续|紧紧|聚焦|做好|抓好|强化|深化|推动|推进|突出|把|以)");
    private static final Pattern GOING_ON_BRIEFLY =
            Pattern.compile("^[“\\s]*(?:要(?![闻案塞])|希望|必须|我(?!国|省|市|县|区|校)|咱|俺|我们|[一二三四五六七八]要|你们|同时，?要)");
    private static final Pattern NARRATION = Pattern.compile(
            "^(?:【|据了解|据介绍|据悉|据统计|记者|近日|日前|随后|当天|当日|会议|座谈会|会上|会前|会后|期间|调研中|调研期间|考察期间|考察中|在调研|走访中|活动中|[上下]午|\\d{1,2}日|\\d{1,2}月\\d{1,2}日|截至|临近|之后|接着|最后，[^要]|活动现场|每到一|图为|图/|（)"
                    + "|(?:陪同|参加|出席|随同|一同)(?:了)?(?:调研|考察|活动|会议|座谈|检查|走访|慰问|视察|参观|会见|上述活动|督导|有关活动|相关活动)?[。）]$"
                    + "|^[^，。]{0,30}(?:先后|依次|一行|首先)?(?:来到|走进|前往|抵达|走访|深入到|参观了|考察了|察看了|听取了|召开|举行|主持)(?!.*精神)");
    private static final Pattern FIRM_DESCRIBED = Pattern.compile(
            "^(?:，|（[^）]{1,20}）)?(?:成立|创立|创建|始建|位于|坐落|主要从事|主营|专注|是一家|是一个|是我|是全|是国|是集|是[^，。]{0,20}(?:企业|公司|基地|园区)|占地|总投资|拥有|现有|前身)");

    private static final Pattern QUOTED_LEADER = Pattern.compile("总书记(?:说|曾说|指出|强调|要求)");
    private static final Pattern QUOTED = Pattern.compile("说“[^”]*”，");
    private static final Pattern AWAY = Pattern.compile(
            "目前|如今|近年|近日|日前|据|截至|今年|去年|\\d{4}年|自\\d|随着|此外，?(?!要)|当天|“|记者|在[^，。]{2,20}[，]|为了?|数据显示|统计|从[^，]{2,20}到|作为|【|（");
    private static final Pattern MEETS = Pattern.compile("进行了?(?:[^，。]{0,6})(?:交流|座谈|讨论|探讨|考察|调研|交谈|洽谈)。$");

    static OngoingSpeech of(
            Statement statement, SpeechCue cue, String masked, PersonRoster cast, boolean opensParagraph) {
        boolean leader =
                statement.speakers().stream().anyMatch(s -> cast.leaders().contains(s));
        boolean formal =
                LASTING.matcher(masked.substring(cue.start(), cue.end())).find();
        boolean body = statement.speakers().isEmpty() && formal;
        boolean closed = masked.endsWith("”") && masked.indexOf('“') > 0 && masked.indexOf('“') <= cue.end() + 1;
        boolean inverted = cue.opensContent() && cue.end() >= masked.length() - 1;
        boolean reported =
                opensParagraph && cue.opensContent() && !statement.speakers().isEmpty();
        boolean counted = masked.startsWith("提出", cue.start());
        return new OngoingSpeech(
                statement,
                (leader || formal || body || reported || counted) && !inverted && !closed,
                closed || inverted,
                !(leader || formal || body || counted));
    }

    /**
     * Whether a sentence whose words report somebody else's speech is still part of this one: an official who quotes
     * another, or mere words such as 提出意见.
     */
    boolean holds(Statement told, String masked) {
        if (!lasting || !told.isSaid() || statement.speakers().isEmpty()) {
            return false;
        }
        if (told.speakers().isEmpty()) {
            return told.content() > 16 || told.described() == null || !SubjectWords.arePeople(told.described());
        }
        if (told.speakers().stream().anyMatch(statement.speakers()::contains)) {
            return false;
        }
        return QUOTED_LEADER.matcher(masked).find() || QUOTED.matcher(masked).find();
    }

    /** This speech's statement, with the speakers that it quotes. */
    Statement with(Statement quoted) {
        Set<String> names = new LinkedHashSet<>(statement.speakers());
        names.addAll(quoted.speakers());
        return new Statement(List.copyOf(names), statement.described(), 0);
    }

    /** Whether a sentence without a word of speech goes on with this speech. */
    boolean goesOn(ReadSentence sentence, String masked, List<SentenceActor> agents, boolean opensParagraph) {
        if (!statement.isSaid() || isNarration(sentence, masked, agents)) {
            return false;
        }
        if (opensParagraph) {
            return lasting
                    && GOING_ON.matcher(masked).lookingAt()
                    && "。！？”".indexOf(masked.charAt(masked.length() - 1)) >= 0;
        }
        if (lasting) {
            return !reported || !AWAY.matcher(masked).lookingAt();
        }
        if (quoted) {
            return masked.startsWith("“") && masked.indexOf('”') >= masked.length() - 3;
        }
        return GOING_ON_BRIEFLY.matcher(masked).lookingAt();
    }

    private static boolean isNarration(ReadSentence sentence, String masked, List<SentenceActor> agents) {
        if (NARRATION.matcher(masked).find() || MEETS.matcher(masked).find()) {
            return true;
        }
        for (SentenceActor agent : agents) {
            if (agent.start() == ClauseFinder.start(masked, 0, agent.start()) || agent.start() <= 16) {
                return true;
            }
        }
        return sentence.mentions(MentionType.ENTERPRISE).stream().limit(1).anyMatch(m -> isDescribed(m, masked));
    }

    private static boolean isDescribed(Mention firm, String masked) {
        return firm.start() <= 12
                && FIRM_DESCRIBED.matcher(masked.substring(firm.end())).lookingAt();
    }
}
