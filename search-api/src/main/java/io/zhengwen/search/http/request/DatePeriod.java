package io.zhengwen.search.http.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The period that a date parameter denotes: {@code 2023}, {@code 2023-11} or {@code 2023-11-02}.
 *
 * @param last inclusive
 */
record DatePeriod(LocalDate first, LocalDate last) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    static DatePeriod read(String parameter, String value) {
        try {
            if (YEAR.matcher(value).matches()) {
                int year = Integer.parseInt(value);
                return new DatePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (MONTH.matcher(value).matches()) {
                YearMonth month = YearMonth.parse(value);
                return new DatePeriod(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 0 && day.getYear() <= 9999) {
                return new DatePeriod(day, day);
            }
        } catch (DateTimeException e) {
            // rejected below with the same message
        }
        throw RequestParameters.rejected(parameter, value, "a date as yyyy, yyyy-MM or yyyy-MM-dd");
    }
}
