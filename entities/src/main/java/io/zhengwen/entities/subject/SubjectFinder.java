package io.zhengwen.entities.subject;

import io.zhengwen.entities.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the subjects of an article's passages, paragraph by paragraph, in order. One instance serves one article.
 *
 * <p>A sentence is about what it names. When it names no district (or enterprise), it is about those of the nearest
 * earlier sentence of its paragraph that does, unless it clearly turns to something else:
 *
 * <ul>
 *   <li>Words that refer to districts (两区, 全市, 当地) decide the district, across paragraphs too.
 *   <li>A sentence is no longer about the enterprise when it speaks to governments (区县党委、政府要…), opens a meeting or
 *       moves to a place outside the enterprise (他来到…运行中心); later sentences are not about it until one mentions 企业, 公司
 *       or 车间 again.
 * </ul>
 */
public final class SubjectFinder {
    /** Looks back only from where a word occurs: looking back from every character takes ten times as long. */
    private static final Pattern ENTERPRISE_REFERENCE = Pattern.compile(
            "(?:企业|公司|集团)(?<![中小外国民合独央名家业资头主套游多类等联方有营色术新进创]..)(?![家上])|该(?:企业|公司|集团|厂)|车间|厂区|工厂|生产线|产线");

    private static final Pattern TO_GOVERNMENTS =
            Pattern.compile("^[“\\s]*(?:区县|各区县|各级|各地|各有关|各部门|各区|各县|全市各|全省各|全区各|相关部门|有关部门|市级|省级|党委|政府|市委|省委|区委|县委)");
    private static final Pattern MEETING = Pattern.compile("^(?:调研中|会议|会上|座谈会|在.{0,12}座谈会上|随后召开|当天下午召开|调研期间)");
    private static final Pattern ONWARD = Pattern.compile("(?:来到|走进|前往|抵达|赶到|深入)");

    private final PlaceReferences references;

    public SubjectFinder(Gazetteer gazetteer) {
        this.references = new PlaceReferences(gazetteer);
    }

    /** A sentence, or a title, and the names in it: codes of districts, canonical names of enterprises. */
    public record Sentence(String text, List<String> districts, List<String> enterprises) {
        public Sentence {
            districts = List.copyOf(districts);
            enterprises = List.copyOf(enterprises);
        }
    }

    /** The subjects of a passage. */
    public record Subjects(List<String> districts, List<String> enterprises) {
        public Subjects {
            districts = List.copyOf(districts);
            enterprises = List.copyOf(enterprises);
        }
    }

    /** Reads the title, before the paragraphs, which may refer to its names. */
    public Subjects title(Sentence title) {
        return about(title, List.of(), List.of());
    }

    /** Reads the next paragraph: the subjects of each of its sentences. */
    public List<Subjects> paragraph(List<Sentence> sentences) {
        List<Subjects> subjects = new ArrayList<>();
        List<String> districts = List.of();
        List<String> enterprises = List.of();
        boolean left = false;
        for (Sentence sentence : sentences) {
            if (!sentence.enterprises().isEmpty()) {
                enterprises = sentence.enterprises();
                left = false;
            } else if (!enterprises.isEmpty()) {
                boolean refers = ENTERPRISE_REFERENCE.matcher(sentence.text()).find();
                left = left ? !refers : turnsAway(sentence.text(), refers);
            }
            Subjects about = about(sentence, districts, left ? List.of() : enterprises);
            subjects.add(about);
            districts = about.districts();
        }
        return subjects;
    }

    private Subjects about(Sentence sentence, List<String> districts, List<String> enterprises) {
        Set<String> places = new LinkedHashSet<>(sentence.districts());
        places.addAll(references.resolve(sentence.text()));
        references.remember(sentence.districts());
        return new Subjects(
                places.isEmpty() ? districts : List.copyOf(places),
                sentence.enterprises().isEmpty() ? enterprises : sentence.enterprises());
    }

    private static boolean turnsAway(String text, boolean refers) {
        return TO_GOVERNMENTS.matcher(text).lookingAt()
                || MEETING.matcher(text).lookingAt()
                || (!refers && ONWARD.matcher(text).find());
    }
}
