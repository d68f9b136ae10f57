package io.zhengwen.entities.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Analyses a clause's words before a verb by removing phrases of time, place and manner. */
final class SubjectWords {
    private static final Pattern LEADING = Pattern.compile(
            "(?:在(?!场|座)|对(?!方|口)|向(?!导)|就(?!业)|同(?!学|志|事|乡|行|伴)|与(?!会)|和|随|当(?!地|事)|针对|围绕|通过|结合|听取|经|面对|每到一处|每到一地|从|为|以)");
    private static final Pattern LEADING_END = Pattern.compile(
            "^.*(?:时候|之际|过程中|期间|现场|[时中上后下里前间](?![\u4e00-\u9fff]{0,2}(?:级|国|央|部|心|学|校|院|海|游|家|任|届|期|年|层|市公司)))");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:还|也|并|又|则|都|再次|同时|特别|多次|随后|最后|首先|进一步|一再|反复|着重|重点|当场|由此|不断|[^，。]{1,5}地|一同|先后|分别|均|纷纷|一致|曾|并且|就|便|接着|在?接受[^，。]{0,14}采访时|热情|亲切|深有感触|笑着|充分|高度|殷切|衷心|殷殷|十分|非常|郑重|由衷|集中|还?向[^，。]{1,12}|对[^，。]{2,40}|不时|专门|始终|这样|深情|坦率|曾经|如此|给予|予以|不禁|不无|无不|今天|昨天|日前|近日|要求|给出|明确|自信满满|兴奋不已|在[^，。在]{1,14}[上中时后]|时|中|后|上|下|内|说|一边[^，。]*|边[^，。]*边[^，。]*)$");
    private static final Pattern TIME = Pattern.compile(
            "^(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚)?|近日|日前|目前|如今|现在|当前|今年|去年|当天|当日|随后|最后|期间|此外|同时|其中|近年来|据悉|据了解|另外|接下来|下一步|未来|今天|昨天|对此|为此|因此|首先|据|有的|有|而|但|[上下]午)+");
    private static final Pattern VERB_FIRST = Pattern.compile(
            "^(?:走|来|到|察|看|听|了解|参观|视察|考察|调研|询问|查|检查|得知|观看|座谈|主持|召开|出席|讲|作|做|发表|翻|拿|指|望|谈|说|回|想|提|要|将|应|可|不|是|把|给|一边|一同|用|进|深入|实地|并|又|还|也|再|更|以|从)");
    private static final Pattern OFFICE = Pattern.compile("(?:负责人|负责同志|发言人|主任|局长|处长|专家|教授|村民|代表|工作人员|[组团会]|一行)$");
    private static final Pattern PEOPLE = Pattern.compile(
            ".*(?:人|者|员|干部|村民|群众|居民|代表|专家|学生|教师|老师|家长|市民|商户|老板|经理|董事长|书记|长|主任|主席|会|农户|户|农民|渔民|客商|创客|企业|师|民|团|组|委|部|局|厅|办|府|院|司|集团|方|商|们|女士|先生|同志|领导|媒|会议|报告|通知|文章|公告|意见|大家|双方|工|友|农|乡亲|客人|嘉宾|外商|台商|华侨|侨胞|组织|协会|银行|学校|大学|法院|医院|政府|国务院|中央|论坛|公报|白皮书|法|条例|方案|规划|办法)$");

    private SubjectWords() {}

    /** The words of a clause before its verb, without time, place, manner and objects: the subject, or nothing. */
    static String core(String words) {
        String core = withoutTime(words.replace("\uE000", "").strip());
        if (LEADING.matcher(core).lookingAt()) {
            Matcher end = LEADING_END.matcher(core);
            core = end.lookingAt() && end.end() < core.length() ? core.substring(end.end()) : "";
        }
        for (Matcher trailing = TRAILING.matcher(core); trailing.find(); trailing = TRAILING.matcher(core)) {
            core = core.substring(0, trailing.start());
        }
        return withoutTime(core);
    }

    private static String withoutTime(String words) {
        Matcher time = TIME.matcher(words);
        return time.lookingAt() ? words.substring(time.end()) : words;
    }

    /** Whether these words cannot be a subject: too short, or a verb comes first and no people last. */
    static boolean isNone(String core) {
        return core.length() < 2
                || (VERB_FIRST.matcher(core).lookingAt()
                        && !OFFICE.matcher(core).find());
    }

    /** Whether these words end with somebody or a body of people. */
    static boolean arePeople(String core) {
        return PEOPLE.matcher(core).matches();
    }
}
