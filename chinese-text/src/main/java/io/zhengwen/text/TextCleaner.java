package io.zhengwen.text;

/**
 * Cleans text as received: entities, characters, glosses and damage, script, punctuation, white space, in this order.
 * One instance serves all threads. The rules stand in {@code docs/text-normalisation.md}.
 */
public final class TextCleaner {
    private static final String VERSION = "1";

    /** The version of the cleaning rules, part of a document's {@code pipeline}. */
    public String version() {
        return VERSION;
    }

    public CleanText clean(String received) {
        Draft regular = Characters.normalise(HtmlEntities.decode(Draft.of(received)));
        Draft plain = Glosses.remove(regular);
        Simplified.Result simplified = Simplified.convert(plain);
        Draft clean = WhiteSpace.collapse(Punctuation.widen(simplified.draft()));
        return new CleanText(clean, form(plain != regular, simplified.traditional()));
    }

    private static LanguageForm form(boolean glossed, boolean traditional) {
        if (glossed) {
            return LanguageForm.GLOSSED;
        }
        return traditional ? LanguageForm.TRADITIONAL : LanguageForm.SIMPLIFIED;
    }
}
