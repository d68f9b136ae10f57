package io.zhengwen.text;

/** Cleans text as received: one instance serves all threads. */
public final class TextCleaner {
    /** The version of the cleaning rules, part of a document's {@code pipeline}. */
    public String version() {
        return "0";
    }

    public CleanText clean(String received) {
        int[] origins = new int[received.length() + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        return new CleanText(received, received, LanguageForm.SIMPLIFIED, origins);
    }
}
