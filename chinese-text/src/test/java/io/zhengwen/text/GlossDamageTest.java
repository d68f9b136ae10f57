package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Glosses a text as the publisher of the seed article did, damage included, and checks that cleaning restores it. */
class GlossDamageTest {
    private static final GlossWriter WRITER =
            new GlossWriter(GoldenLines.lines("gloss-writer.txt").toArray(new String[0]));

    /** Words that a gloss of the list splits in the middle of a character. */
    private static final String[] SPLIT_WORDS =
            ("事務 亞東 勇氣 變色 名爲 周圍 回擊 地熱 外方 獎章 奠定 幼兒 當地 我國 揭曉 教師 每個 演員 燃氣 用戶 白宮 表態 " + "解放 車廂 輪機 重擔 饑荒 首屆 麥收").split(" ");

    private static final String[] BEFORE = {"我們在", "會議指出，", "11月2日,", "加快打造「", "GDP增長", "", "（重慶）"};
    private static final String[] AFTER = {"方面取得進展。", "和經濟社會發展", "建設。\n下一段", "建設與實踐", "結合實際，推動創新"};

    private final TextCleaner cleaner = new TextCleaner();

    @Property
    void splitWordsAreRestored(@ForAll("textsAroundSplitWords") String text) {
        String glossed = WRITER.gloss(text);
        assertThat(glossed).contains("?");
        CleanText clean = cleaner.clean(glossed);
        assertThat(clean.text()).isEqualTo(cleaner.clean(text).text());
        assertThat(clean.form()).isEqualTo(LanguageForm.GLOSSED);
    }

    /**
     * Checks the text before the damage. Random characters form no words, so the repair may choose another character;
     * the rest must not change.
     */
    @Property
    void textBeforeDamageStays(@ForAll("characters") String before, @ForAll("characters") String after) {
        String glossed = WRITER.gloss(before + "當地" + after);
        int damage = glossed.indexOf('?');
        String clean = cleaner.clean(glossed).text();
        String untouched = cleaner.clean(glossed.substring(0, damage)).text();
        assertThat(clean).startsWith(untouched);
    }

    @Property
    void undamagedTextLosesItsGlossesOnly(@ForAll("characters") String text) {
        String glossed = WRITER.gloss(text);
        Assume.that(!glossed.contains("?"));
        assertThat(cleaner.clean(glossed).text()).isEqualTo(cleaner.clean(text).text());
    }

    @Example
    void theDamageInTheSeedArticleIsRepaired() {
        assertThat(WRITER.gloss("當地結合")).isEqualTo("當(dāng)?shù)亟Y(jié)合");
        assertThat(cleaner.clean("當(dāng)?shù)亟Y(jié)合").text()).isEqualTo("当地结合");
    }

    @Example
    void aSwallowedDigitBecomesAReplacementCharacter() {
        String glossed = WRITER.gloss("當地投入3400萬元");
        assertThat(cleaner.clean(glossed).text()).isEqualTo("当地投\uFFFD400万元");
    }

    @Example
    void aGlossBetweenACharacterAndALetterIsRemoved() {
        assertThat(WRITER.gloss("佔RCEP")).isEqualTo("佔R(shí)CEP");
        assertThat(cleaner.clean("佔R(shí)CEP").text()).isEqualTo("占RCEP");
    }

    @Provide
    Arbitrary<String> textsAroundSplitWords() {
        Arbitrary<String> part = Arbitraries.of(List.of(BEFORE))
                .flatMap(before -> Arbitraries.of(SPLIT_WORDS)
                        .flatMap(word -> Arbitraries.of(List.of(AFTER)).map(after -> before + word + after)));
        return part.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.strings()
                .withChars("當地結數業產區動務關設經濟創優領責負構報堅醫術聯續細級環會時據應態導勵的是在有和與為以上下中大小多少，。、：")
                .withChars("國個員議東西南北人民政府工作推動發展A1 ")
                .ofMinLength(2)
                .ofMaxLength(60);
    }
}
