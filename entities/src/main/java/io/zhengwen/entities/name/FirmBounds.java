package io.zhengwen.entities.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects the bounds of a firm's name by the text at its edges: words of relation before it (控股股东, 子公司), an action
 * after it (持有公司, 公告), brackets cut in half, and later parts of the name (会计师事务所, 江南支行).
 */
final class FirmBounds {
    private static final Pattern RELATION = Pattern.compile(
            "^.{0,16}?(?:持股\\s?\\d*[%％]?以上(?:的)?股东|控股股东|[一二]?致行动人|以上股东|子公司|孙公司|母公司|交易对方|首家与|机构|单位|代建单位|共青团|以及|客户|供应商|\\p{IsHan}{2,4}的)(?=[\\p{IsHan}（）]{4,}(?:有限公司|有限责任公司|股份公司|集团|公司))");
    private static final Pattern SUBSIDIARY =
            Pattern.compile("(?<=\\p{IsHan}{2})(?:全资|控股)?(?:子|孙)公司(?=\\p{IsHan}{4,})");
    private static final Pattern DONE = Pattern.compile(
            "(?:(?:直接|间接|合计)*(?:持有|收购|申请|提交|置出|出任|造成|帮助|要求|授予|聘任|选举)|授权权属|下属|权属|[与向对由和任本为给使让是拟])公司$|(?:公告|拟|公布|披露|发布公告|股票|股价|合作|董事长)$");
    private static final Pattern AHEAD = Pattern.compile(
            "(?:（(?:集团|中国|北京|上海)）)?(?:会计师|律师|税务师|资产评估师?)事务所(?:[（(](?:特殊普通合伙|有限合伙|普通合伙)[）)])?|[（(](?:特殊普通合伙|有限合伙|普通合伙)[）)]"
                    + "|股权投资基金合伙企业(?:[（(]有限合伙[）)])?");
    private static final Pattern BRANCH =
            Pattern.compile("(?:股份有限公司)?([\\p{IsHan}&&[^的在与和及等是了将为由从到对向并于、]]{2,7}?)(?:分公司|分行|支行|供电局|供电公司)");
    private static final Pattern HAS_BRANCHES = Pattern.compile(".*(?:银行|[工农建中交招]行|公司|电网|移动|联通|电信|石油|石化|保险|人寿|集团)");
    private static final String EDGE = "，。、；：？！,.;:?!%％+-－—~\"”“'’‘|/*·&";

    private FirmBounds() {}

    /** The start of the name without leading words of relation and stray characters. */
    static int start(String text, int start, int end) {
        int at = start;
        while (at < end && isStray(text.charAt(at))) {
            at++;
        }
        at = Math.max(at, behindHalfBracket(text, at, end));
        Matcher relation = RELATION.matcher(text).region(at, end);
        while (relation.find()) {
            at = relation.end();
            relation.region(at, end);
        }
        Matcher subsidiary = SUBSIDIARY.matcher(text).region(at, end).useTransparentBounds(true);
        return subsidiary.find() ? subsidiary.end() : at;
    }

    /** The end of the name without stray characters and words for an action at its end. */
    static int end(String text, int start, int end) {
        int last = end;
        while (last > start && isStray(text.charAt(last - 1))) {
            last--;
        }
        Matcher done = DONE.matcher(text).region(start, last);
        return done.find() ? done.start() : last;
    }

    /** The end of the name with the parts that follow it: a kind of office, a branch. */
    static int whole(String text, int start, int end, int limit) {
        int last = end;
        Matcher ahead = AHEAD.matcher(text).region(last, Math.min(text.length(), last + 24));
        if (ahead.lookingAt() && ahead.end() <= Math.max(limit, last)) {
            last = ahead.end();
        }
        if (HAS_BRANCHES.matcher(text).region(start, last).matches()) {
            Matcher branch = BRANCH.matcher(text).region(last, Math.min(text.length(), last + 18));
            if (branch.lookingAt()) {
                return branch.end();
            }
        }
        return last;
    }

    /** Whether brackets in the name are whole and nothing in it ends a clause. */
    static boolean isWhole(String surface) {
        int open = 0;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if ("（(".indexOf(c) >= 0) {
                open++;
            } else if (("）)".indexOf(c) >= 0 && --open < 0) || "，。；！？\n".indexOf(c) >= 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static int behindHalfBracket(String text, int start, int end) {
        int close = text.indexOf('）', start);
        int ascii = text.indexOf(')', start);
        int at = close < 0 || (ascii >= 0 && ascii < close) ? ascii : close;
        boolean half = at >= 0 && at < end && text.substring(start, at).chars().noneMatch(c -> c == '（' || c == '(');
        return half ? at + 1 : start;
    }

    private static boolean isStray(char c) {
        return Character.isWhitespace(c) || EDGE.indexOf(c) >= 0;
    }
}
