package io.zhengwen.indexer.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the date of publication that the text of an article tells: in a line of its own at either end (发布时间：2023-11-02)
 * or in the dateline (新华社重庆2023年11月2日电); else the day of which the first sentence tells (2023年11月2日，…), unless the
 * text tells of a later one. Days of history inside the text are none.
 */
final class TextDate {
    private static final String DAY =
            "(?<!\\d)(?:19|20)\\d{2}\\s*(?:年|-|/|\\.)\\s*\\d{1,2}\\s*(?:月|-|/|\\.)\\s*\\d{1,2}(?!\\d)\\s*日?";
    private static final Pattern ANY = Pattern.compile(DAY);
    private static final Pattern LINE =
            Pattern.compile("(?:(?:发布|更新|发表|时间|日期|来源|發布|發表|時間|來源)[^\\d。,，]{0,20})?" + DAY + "[^。,，！？]{0,40}");
    private static final Pattern DATELINE = Pattern.compile("[^。！？]{0,40}?(" + DAY + ")\\s*(?:电|電|讯|訊|消息|报道|報道)");
    private static final Pattern LEAD =
            Pattern.compile("(?:[^。,，！？]{0,16}(?:讯|訊|电|電|消息)[^。,，！？\\d]{0,24})?(" + DAY + ")(?:[上下]午|晚间?)?[,，]");
    private static final int LONGEST_LINE = 60;
    private static final int LINES_AT_EITHER_END = 2;

    private TextDate() {}

    /** The date that a line of its own or the dateline states. */
    static Optional<String> stated(String text) {
        List<String> lines = lines(text);
        int last = lines.size() - LINES_AT_EITHER_END;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if ((i < LINES_AT_EITHER_END || i >= last)
                    && line.length() <= LONGEST_LINE
                    && LINE.matcher(line).matches()) {
                Optional<String> date = Dates.inLine(line);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return lines.stream()
                .limit(LINES_AT_EITHER_END)
                .flatMap(l -> first(DATELINE, l).stream())
                .findFirst();
    }

    /** The day of which the first sentence tells, when it is the latest that the text tells. */
    static Optional<String> ofLead(String text) {
        List<String> lines = lines(text);
        Optional<String> lead = lines.stream()
                .limit(LINES_AT_EITHER_END)
                .flatMap(l -> first(LEAD, l).stream())
                .findFirst();
        return lead.filter(day -> lines.stream().noneMatch(line -> tellsLater(line, day)));
    }

    private static boolean tellsLater(String line, String day) {
        for (Matcher any = ANY.matcher(line); any.find(); ) {
            if (Dates.inLine(any.group()).filter(d -> d.compareTo(day) > 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() ? Dates.inLine(matcher.group(1)) : Optional.empty();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
