package io.zhengwen.indexer.read;

import io.zhengwen.indexer.article.Article;
import io.zhengwen.indexer.article.PublishedAt;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates of publication. Only dates with year, month and day count: "11月2日" alone is no year, and none is
 * guessed. Times without an offset are of Asia/Shanghai.
 */
final class Dates {
    static final String ALLOWED = "allowed: yyyy-MM-dd, yyyy年M月d日, or an ISO 8601 date-time";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?"
                    + "(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2}))?(?:\\.\\d+)?[分秒]?)?");
    private static final Pattern WITHIN = Pattern.compile("(?<!\\d)" + DAY_AND_TIME.pattern() + "(?!\\d)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[（(]\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*[）)]");
    private static final Pattern IN_FILE_NAME =
            Pattern.compile("(?<![0-9A-Za-z])t?((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?![0-9A-Za-z])");
    private static final Pattern IN_CHINESE_FILE_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年()(\\d{1,2})月(\\d{1,2})日");
    private static final int LINES_AT_EITHER_END = 3;

    private Dates() {}

    /** The article with the date that its text or the name of its file tells, when none is known. */
    static Article dated(Article article, @Nullable String path) {
        if (article.publishedAt() != null) {
            return article;
        }
        PublishedAt date = inText(article.original())
                .or(() -> TextDate.stated(article.text()))
                .map(d -> new PublishedAt(d, PublishedAt.Origin.TEXT))
                .or(() -> Optional.ofNullable(path)
                        .flatMap(Dates::inFileName)
                        .map(d -> new PublishedAt(d, PublishedAt.Origin.FILE_NAME)))
                .or(() -> TextDate.ofLead(article.text()).map(d -> new PublishedAt(d, PublishedAt.Origin.TEXT)))
                .orElse(null);
        return article.withPublishedAt(date);
    }

    /** A date as people and programs write it, made {@code yyyy-MM-dd} or an ISO date-time with offset. */
    static Optional<String> parse(String written) {
        String date = narrow(written.strip());
        if (date.indexOf('T') < 0 && date.indexOf('t') < 0) {
            return parts(date); // most are days, and to have each refused first takes its time
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(date, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            return isUsual(time.getYear())
                    ? Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                    : Optional.empty();
        } catch (DateTimeParseException notIso) {
            return parts(date);
        }
    }

    private static Optional<String> parts(String date) {
        Matcher matcher = DAY_AND_TIME.matcher(date);
        return matcher.matches() ? fromParts(matcher) : Optional.empty();
    }

    /** The first whole date in a short line such as 发布时间：2023-11-02 09:30 来源：某市日报. */
    static Optional<String> inLine(String line) {
        Matcher matcher = WITHIN.matcher(narrow(line));
        while (matcher.find()) {
            Optional<String> date = parse(matcher.group());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Digits and punctuation of full width made narrow. */
    private static String narrow(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** （2023年11月2日） in one of the first or last lines of a text. */
    static Optional<String> inText(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        int last = lines.size() - LINES_AT_EITHER_END;
        for (int i = 0; i < lines.size(); i++) {
            if (i < LINES_AT_EITHER_END || i >= last) {
                Optional<String> date = only(lines.get(i));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> only(String line) {
        Matcher matcher = IN_BRACKETS.matcher(narrow(line));
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    /** {@code 2023-11-02-visit.txt}, {@code t20231102_1.html}, {@code 调研2023年11月2日.txt}. */
    static Optional<String> inFileName(String path) {
        String name = narrow(path.substring(path.lastIndexOf('/') + 1));
        for (Pattern pattern : List.of(IN_FILE_NAME, IN_CHINESE_FILE_NAME)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.find()) {
                return day(matcher.group(1), matcher.group(3), matcher.group(4));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromParts(Matcher parts) {
        Optional<String> day = day(parts.group(1), parts.group(2), parts.group(3));
        if (parts.group(4) == null) {
            return day;
        }
        try {
            String seconds = parts.group(6);
            LocalTime time = LocalTime.of(
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
            return day.map(d -> LocalDateTime.of(LocalDate.parse(d), time)
                    .atZone(SHANGHAI)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return isUsual(date.getYear()) ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isUsual(int year) {
        return year >= 1000 && year <= 9999;
    }
}
