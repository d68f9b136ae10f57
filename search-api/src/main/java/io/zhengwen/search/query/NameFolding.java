package io.zhengwen.search.query;

import io.zhengwen.text.TextCleaner;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the name that a filter asks for as the index spells names: simplified, with full-width brackets, without white
 * space beside Chinese characters. {@code 巴斯夫聚氨酯(重慶) 有限公司} means {@code 巴斯夫聚氨酯（重庆）有限公司}.
 */
public final class NameFolding {
    private static final Pattern SPACE_BESIDE_HAN = Pattern.compile("(?<=[\\p{IsHan}（）])\\s+|\\s+(?=[\\p{IsHan}（）])");

    private final TextCleaner cleaner;

    public NameFolding(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /** The value with the given spelling and the folded one. */
    public FilterValue value(String given) {
        String folded = fold(given);
        return folded.isEmpty() ? FilterValue.exactly(given) : new FilterValue(folded, List.of(folded, given));
    }

    String fold(String name) {
        String clean = cleaner.clean(name).text().replace('(', '（').replace(')', '）');
        return SPACE_BESIDE_HAN.matcher(clean).replaceAll("").strip().replaceAll("\\s+", " ");
    }
}
