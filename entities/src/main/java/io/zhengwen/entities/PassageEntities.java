package io.zhengwen.entities;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.topic.TopicEvidence;
import java.util.List;

/**
 * The names, topics and subjects of one passage. Lists hold every value once, in order of first appearance.
 *
 * @param mentions in order of offset, offsets relative to this passage
 * @param topics the passage's topics with their evidence, surest first
 * @param districts codes of the divisions and zones that the passage names (500000 as well as 500102)
 * @param districtPaths for each of these, its path and those of all its ancestors ({@code 500000},
 *     {@code 500000/500102})
 * @param enterprises canonical names
 * @param persons canonical names
 * @param subjectDistricts the districts it is about: those it names, else those that the nearest earlier sentence of
 *     its paragraph names
 * @param subjectDistrictPaths for each of these, its path and those of all its ancestors
 * @param subjectEnterprises the enterprises it is about, chosen as for districts
 */
public record PassageEntities(
        List<Mention> mentions,
        List<TopicEvidence> topics,
        List<String> districts,
        List<String> districtPaths,
        List<String> enterprises,
        List<String> persons,
        List<String> subjectDistricts,
        List<String> subjectDistrictPaths,
        List<String> subjectEnterprises) {
    /** A passage that names nothing. */
    public static final PassageEntities NONE = new PassageEntities(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public PassageEntities {
        mentions = List.copyOf(mentions);
        topics = List.copyOf(topics);
        districts = List.copyOf(districts);
        districtPaths = List.copyOf(districtPaths);
        enterprises = List.copyOf(enterprises);
        persons = List.copyOf(persons);
        subjectDistricts = List.copyOf(subjectDistricts);
        subjectDistrictPaths = List.copyOf(subjectDistrictPaths);
        subjectEnterprises = List.copyOf(subjectEnterprises);
    }

    /** The ids of {@link #topics}. */
    public List<String> topicIds() {
        return topics.stream().map(TopicEvidence::topic).toList();
    }
}
