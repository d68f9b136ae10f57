package io.zhengwen.ik.plugin;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives the same single token for every text. */
final class FingerprintTokenizer extends Tokenizer {

    private final String fingerprint;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private boolean told;

    FingerprintTokenizer(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        told = false;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (told) {
            return false;
        }
        term.append(fingerprint);
        told = true;
        return true;
    }
}
