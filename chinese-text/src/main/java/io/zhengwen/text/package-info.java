/**
 * Chinese text made clean: repaired, simplified, normalised and split, with a way back to the text as received.
 *
 * <p>An example. The publisher of {@code 當(dāng)?shù)亟Y(jié)合實際,謀劃“一件事”應用。} converted the text to traditional
 * characters and wrote pinyin behind some of them, once through the middle of a character:
 *
 * <pre>{@code
 * CleanText clean = new TextCleaner().clean(received);
 * clean.text();                          // 当地结合实际，谋划“一件事”应用。
 * clean.form();                          // GLOSSED
 * clean.toReceived(new Span(1, 3));      // 地结, in the text as received ?shù)亟Y
 * Paragraphs.split(clean.text());        // one span
 * Sentences.split(clean.text());         // one span: nothing is cut inside quotation marks
 * }</pre>
 *
 * <p>The steps, each a {@code OffsetMappedText} to a {@code OffsetMappedText}: {@link io.zhengwen.text.HtmlEntityDecoder}, {@link
 * io.zhengwen.text.GbkRepair}, {@link io.zhengwen.text.CharacterNormalizer}, {@link io.zhengwen.text.GlossRemover}, {@link
 * io.zhengwen.text.SimplifiedConverter}, {@link io.zhengwen.text.PunctuationNormalizer}, {@link io.zhengwen.text.WhitespaceNormalizer}. What they do to
 * which character is told in {@code docs/text-normalisation.md}.
 */
@NullMarked
package io.zhengwen.text;

import org.jspecify.annotations.NullMarked;
