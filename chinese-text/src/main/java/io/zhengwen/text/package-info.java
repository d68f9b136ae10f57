/**
 * Cleans Chinese text: repairs, simplifies, normalises and splits it, and maps the result back to the text as
 * received.
 *
 * <p>Example: the publisher of {@code 當(dāng)?shù)亟Y(jié)合實際,謀劃“一件事”應用。} converted the text to traditional characters
 * and inserted pinyin after some of them, once into the middle of a character:
 *
 * <pre>{@code
 * CleanText clean = new TextCleaner().clean(received);
 * clean.text();                          // 当地结合实际，谋划“一件事”应用。
 * clean.form();                          // GLOSSED
 * clean.toReceived(new Span(1, 3));      // the range of 地结, which is ?shù)亟Y in the text as received
 * ParagraphSplitter.split(clean.text()); // one span
 * SentenceSplitter.split(clean.text());  // one span: no split inside quotation marks
 * }</pre>
 *
 * <p>Each step turns one {@code OffsetMappedText} into another: {@link io.zhengwen.text.HtmlEntityDecoder}, {@link
 * io.zhengwen.text.GbkRepair}, {@link io.zhengwen.text.CharacterNormalizer}, {@link io.zhengwen.text.GlossRemover},
 * {@link io.zhengwen.text.SimplifiedConverter}, {@link io.zhengwen.text.PunctuationNormalizer}, {@link
 * io.zhengwen.text.WhitespaceNormalizer}. Their effects on each character are described in {@code
 * docs/text-normalisation.md}.
 */
@NullMarked
package io.zhengwen.text;

import org.jspecify.annotations.NullMarked;
