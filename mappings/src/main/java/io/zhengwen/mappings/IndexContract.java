package io.zhengwen.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The settings and the mapping of every index, as they stand in {@code zhengwen-v2.json}: what Elasticsearch must be
 * told, and where the version is written.
 *
 * <p>An index keeps in its mapping's {@code _meta} which version of the contract it follows and with which words its
 * text was cut (the analysis fingerprint); whoever writes to an index compares both first.
 */
public final class IndexContract {
    /** The member of {@code _meta} with the version of the contract. */
    public static final String META_VERSION = "contract_version";

    /** The member of {@code _meta} with the fingerprint of IK's code and dictionaries. */
    public static final String META_FINGERPRINT = "analysis_fingerprint";

    private static final String RESOURCE = "zhengwen-v2.json";

    private final JsonNode body;

    private IndexContract(JsonNode body) {
        this.body = body;
    }

    /** The contract of this build. */
    public static IndexContract load() {
        try (InputStream resource = IndexContract.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + IndexContract.class);
            }
            return new IndexContract(new ObjectMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Rises when an index of before cannot take today's documents. */
    public int version() {
        return body.at("/mappings/_meta/" + META_VERSION).intValue();
    }

    /**
     * The body of a create-index request.
     *
     * @param analysisFingerprint kept in {@code _meta}
     * @param indexSettings win over those of the contract; names without {@code index.}, such as {@code
     *     number_of_shards}; a given number of replicas takes the place of "one where there is a second node"
     */
    public ObjectNode createIndexBody(String analysisFingerprint, Map<String, String> indexSettings) {
        ObjectNode copy = body.deepCopy();
        ((ObjectNode) copy.at("/mappings/_meta")).put(META_FINGERPRINT, analysisFingerprint);
        ObjectNode settings = (ObjectNode) copy.at("/settings/index");
        if (indexSettings.containsKey("number_of_replicas")) {
            settings.remove("auto_expand_replicas");
        }
        indexSettings.forEach(settings::put);
        return copy;
    }
}
