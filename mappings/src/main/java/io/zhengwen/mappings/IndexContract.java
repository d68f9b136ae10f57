package io.zhengwen.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The settings and the mapping of every index, read from {@code zhengwen-v2.json}.
 *
 * <p>The {@code _meta} of an index's mapping records the version of the contract and the fingerprint of the analysis
 * that segmented its text. Writers must compare both before they write to an index.
 */
public final class IndexContract {
    /** The member of {@code _meta} that holds the version of the contract. */
    public static final String META_VERSION = "contract_version";

    /** The member of {@code _meta} that holds the fingerprint of IK's code and dictionaries. */
    public static final String META_FINGERPRINT = "analysis_fingerprint";

    private static final String RESOURCE = "zhengwen-v2.json";

    private final JsonNode body;

    private IndexContract(JsonNode body) {
        this.body = body;
    }

    /** Loads the contract of this build. */
    public static IndexContract load() {
        try (InputStream resource = IndexContract.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing next to " + IndexContract.class);
            }
            return new IndexContract(new ObjectMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Returns the version, which increases when existing indices cannot take today's documents. */
    public int version() {
        return body.at("/mappings/_meta/" + META_VERSION).intValue();
    }

    /**
     * Returns the body of a create-index request.
     *
     * @param analysisFingerprint recorded in {@code _meta}
     * @param indexSettings settings that override those of the contract; names without {@code index.}, such as {@code
     *     number_of_shards}; a given number of replicas replaces the default of one replica as soon as there is a
     *     second node
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
