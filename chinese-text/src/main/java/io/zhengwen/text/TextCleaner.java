package io.zhengwen.text;

/**
 * Cleans text as received: entities, damage, characters, glosses, script, punctuation, white space, in this order.
 * One instance serves all threads. The rules stand in {@code docs/text-normalisation.md}.
 */
public final class TextCleaner {
    private static final String VERSION = "1";

    /** The version of the cleaning rules, part of a document's {@code pipeline}. */
    public String version() {
        return VERSION;
    }

    public CleanText clean(String received) {
        OffsetMappedText decoded = HtmlEntityDecoder.decode(OffsetMappedText.of(received));
        // Repair looks at bytes, so it must see the characters that the damage made, not what becomes of those.
        OffsetMappedText mended = GbkRepair.isNeeded(decoded.text()) ? GlossRemover.remove(decoded) : decoded;
        OffsetMappedText regular = CharacterNormalizer.normalise(mended);
        OffsetMappedText plain = GlossRemover.remove(regular);
        SimplifiedConverter.Result simplified = SimplifiedConverter.convert(plain);
        OffsetMappedText clean = WhitespaceNormalizer.collapse(PunctuationNormalizer.widen(simplified.draft()));
        return new CleanText(clean, form(mended != decoded || plain != regular, simplified.traditional()));
    }

    private static LanguageForm form(boolean glossed, boolean traditional) {
        if (glossed) {
            return LanguageForm.GLOSSED;
        }
        return traditional ? LanguageForm.TRADITIONAL : LanguageForm.SIMPLIFIED;
    }
}
