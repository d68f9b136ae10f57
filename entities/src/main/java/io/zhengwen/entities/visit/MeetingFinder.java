package io.zhengwen.entities.visit;

import io.zhengwen.entities.statement.ReadSentence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the meetings of a trip: 座谈会上，…. */
final class MeetingFinder {
    private static final Pattern MEETING = Pattern.compile(
            "(?:主持召开|召开|举行|出席|参加)了?([^，。；、]{0,30}(?:座谈会|汇报会|推进会|现场会|交流会|见面会))|(?:在|^|，)([^，。；在]{0,24}(?:座谈会|汇报会|交流会))上|(?:^|，)在?(座谈(?:交流)?)[时中]|听取了?([^，。]{0,16}(?:党委|政府|省委|市委|县委|区委|自治区)[^，。]{0,12}工作汇报)");
    private static final int NAMES = 4;
    private static final String ANY = "座谈会";

    private MeetingFinder() {}

    /** The name of the meeting that a sentence reports, as written there. */
    static Optional<String> in(ReadSentence sentence, VisitorReader visitors) {
        String masked = sentence.masked();
        if (masked.indexOf('会') < 0 && !masked.contains("座谈") && !masked.contains("汇报")) {
            return Optional.empty();
        }
        Matcher meeting = MEETING.matcher(masked);
        if (!meeting.find()) {
            return Optional.empty();
        }
        boolean attends = masked.startsWith("参加", meeting.start()) || masked.startsWith("出席", meeting.start());
        if (attends && sentence.agents().stream().noneMatch(a -> visitors.leads(a.names()))) {
            return Optional.empty();
        }
        for (int name = 1; name <= NAMES; name++) {
            if (meeting.group(name) != null && !meeting.group(name).isBlank()) {
                return Optional.of(meeting.group(name));
            }
        }
        return Optional.of(ANY);
    }

    /** Whether two names mean the same meeting: 座谈会 after 企业家座谈会. */
    static boolean same(String known, String name) {
        return known.endsWith(name) || (name.endsWith(ANY) && known.endsWith(ANY));
    }
}
