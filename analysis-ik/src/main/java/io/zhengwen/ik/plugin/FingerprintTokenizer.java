package io.zhengwen.ik.plugin;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Returns the same single token for every text. */
final class FingerprintTokenizer extends Tokenizer {

    private final String fingerprint;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private boolean emitted;

    FingerprintTokenizer(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        emitted = false;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (emitted) {
            return false;
        }
        term.append(fingerprint);
        emitted = true;
        return true;
    }
}
