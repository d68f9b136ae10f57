package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceSplitterPropertyTest {
    @Property
    void sentencesCoverAllTextInOrderWithoutSurroundingSpace(@ForAll("paragraphs") String paragraph) {
        int end = 0;
        for (Span sentence : SentenceSplitter.split(paragraph)) {
            assertThat(paragraph.substring(end, sentence.start())).isBlank();
            assertThat(sentence.of(paragraph))
                    .isNotEmpty()
                    .isEqualTo(sentence.of(paragraph).strip());
            end = sentence.end();
        }
        assertThat(paragraph.substring(end)).isBlank();
    }

    @Property
    void onlyTheFirstSentenceMayHaveNoLetterOrDigit(@ForAll("paragraphs") String paragraph) {
        List<Span> sentences = SentenceSplitter.split(paragraph);
        for (Span sentence : sentences.subList(Math.min(1, sentences.size()), sentences.size())) {
            assertThat(sentence.of(paragraph).codePoints()).anyMatch(Character::isLetterOrDigit);
        }
    }

    @Example
    void anUnclosedQuotationDoesNotSwallowTheParagraph() {
        String paragraph = "他说：“要快。" + "大家点头。".repeat(500);
        assertThat(SentenceSplitter.split(paragraph)).hasSize(501);
    }

    @Example
    void marksFarApartAreNotPaired() {
        String paragraph = "他说：“要快。" + "大家点头。".repeat(500) + "完”。";
        assertThat(SentenceSplitter.split(paragraph)).hasSize(502);
    }

    @Example
    void aSentenceMayBeVeryLong() {
        String paragraph = "要创新，".repeat(100_000) + "要发展。好。";
        assertThat(SentenceSplitter.split(paragraph))
                .containsExactly(
                        new Span(0, paragraph.length() - 2), new Span(paragraph.length() - 2, paragraph.length()));
    }

    @Example
    void manyOpenMarksAreHandledInLinearTime() {
        assertThat(SentenceSplitter.split("“（《".repeat(100_000))).hasSize(1);
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Arbitraries.strings()
                .withChars("要快。！？…，；：“”‘’「」《》（）()[]!?. \nabAB1说—")
                .ofMaxLength(80);
    }
}
