package io.zhengwen.ik;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes everything that determines the tokens of a text. */
final class DictionaryFingerprint {

    /** The version of the segmentation and folding rules; to be raised whenever they change the tokens of any text. */
    private static final int RULES = 1;

    private static final int BYTES = 8;

    private DictionaryFingerprint() {}

    static String of(AnalysisResources words) {
        MessageDigest digest = sha256();
        update(digest, "rules " + RULES);
        updateAll(digest, "main", words.main());
        updateAll(digest, "measures", words.measures());
        updateAll(digest, "stops", words.stops());
        updateAll(digest, "functions", words.functions());
        updateAll(
                digest,
                "traditional",
                TraditionalWords.load().stream().map(Object::toString).toList());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Adds the words sorted and without repetitions, because order and repetition do not affect tokens. */
    private static void updateAll(MessageDigest digest, String name, List<String> words) {
        update(digest, name);
        words.stream().sorted().distinct().forEach(word -> update(digest, word));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
