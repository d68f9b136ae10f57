package io.zhengwen.entities.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that an article's sentences give, in order. A day without a year is the nearest past one before the
 * article was published; without that date, or a year in the text, it stays unknown.
 */
final class StopDates {
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d.])(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?!均|报|元|游|程|前|内|后|以|里|志|电|产|处|夜)(?:[上下]午)?");
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(\\d{4})年(?!代|级|产|前|来|度|以)|(去年|前年|当年|曾(?:经?[到来在赴于前两多先三]|专程)|上世纪|\\d+年前)");
    private static final Pattern VAGUE = Pattern.compile("近日|日前|近期|前不久|连日来|近段时间|昨天|昨日|今天上午|今日");

    private final @Nullable LocalDate published;
    private @Nullable LocalDate trip;
    private @Nullable LocalDate current;

    /** @param published the article's date, when it is known */
    StopDates(@Nullable LocalDate published) {
        this.published = published;
    }

    /** Reads a sentence that reports news: its first day is the day of the stops that follow. */
    void read(String text) {
        Matcher day = DAY.matcher(text);
        if (day.find()) {
            LocalDate date = date(day);
            if (date != null) {
                current = date;
                trip = trip == null ? date : trip;
            }
        } else if (trip != null && VAGUE.matcher(text).lookingAt()) {
            current = null;
        }
    }

    /** The day of the current stop. */
    @Nullable
    LocalDate current() {
        return current;
    }

    /** Whether a sentence is about an earlier time than the news: 2018年…, 曾…. */
    boolean isPast(String text) {
        Matcher matcher = YEAR_BEFORE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                return true;
            }
            int year = Integer.parseInt(matcher.group(1));
            LocalDate news = published == null ? trip : published;
            if (news != null && year < news.getYear() && !isJustBefore(text, matcher.start(), news)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJustBefore(String text, int at, LocalDate news) {
        Matcher day = DAY.matcher(text);
        if (!day.find(at) || day.start() != at) {
            return false;
        }
        LocalDate date = date(day);
        return date != null && date.isAfter(news.minusDays(60));
    }

    private @Nullable LocalDate date(Matcher day) {
        int dayOfMonth = Integer.parseInt(day.group(3));
        LocalDate known = published == null ? trip : published;
        try {
            if (day.group(1) != null && day.group(2) != null) {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), dayOfMonth);
            }
            if (known == null) {
                return null;
            }
            if (day.group(2) != null) {
                LocalDate date = LocalDate.of(known.getYear(), Integer.parseInt(day.group(2)), dayOfMonth);
                return date.isAfter(known.plusDays(1)) ? date.minusYears(1) : date;
            }
            LocalDate date = known.withDayOfMonth(dayOfMonth);
            return date.isAfter(known.plusDays(1)) ? known.minusMonths(1).withDayOfMonth(dayOfMonth) : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
