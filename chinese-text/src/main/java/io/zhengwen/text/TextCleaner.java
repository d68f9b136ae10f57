package io.zhengwen.text;

/**
 * Cleans text as received: entities, damage, characters, glosses, script, punctuation and white space, in this order.
 * Thread-safe. The rules are listed in {@code docs/text-normalisation.md}.
 */
public final class TextCleaner {
    private static final String VERSION = "1";

    /** Returns the version of the cleaning rules, which is part of a document's {@code pipeline}. */
    public String version() {
        return VERSION;
    }

    public CleanText clean(String received) {
        OffsetMappedText decoded = HtmlEntityDecoder.decode(OffsetMappedText.of(received));
        // The repair works on bytes, so it needs the characters of the damaged text before they are normalised.
        OffsetMappedText repaired = GbkRepair.isNeeded(decoded.text()) ? GlossRemover.remove(decoded) : decoded;
        OffsetMappedText regular = CharacterNormalizer.normalise(repaired);
        OffsetMappedText plain = GlossRemover.remove(regular);
        SimplifiedConverter.Result simplified = SimplifiedConverter.convert(plain);
        OffsetMappedText clean = WhitespaceNormalizer.collapse(PunctuationNormalizer.widen(simplified.text()));
        return new CleanText(clean, form(repaired != decoded || plain != regular, simplified.traditional()));
    }

    private static LanguageForm form(boolean glossed, boolean traditional) {
        if (glossed) {
            return LanguageForm.GLOSSED;
        }
        return traditional ? LanguageForm.TRADITIONAL : LanguageForm.SIMPLIFIED;
    }
}
