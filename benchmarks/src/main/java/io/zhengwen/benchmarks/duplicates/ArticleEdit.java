package io.zhengwen.benchmarks.duplicates;

import com.hankcs.hanlp.HanLP;
import io.zhengwen.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The changes that articles undergo when other sites reprint them. */
enum ArticleEdit {
    /** Another headline, which leaves the compared text unchanged. */
    OTHER_HEADLINE {
        @Override
        String of(String text, String other, Random random) {
            return text;
        }
    },
    SENTENCE_DROPPED {
        @Override
        String of(String text, String other, Random random) {
            List<String> sentences = sentences(text);
            if (sentences.size() > 1) {
                sentences.remove(random.nextInt(sentences.size()));
            }
            return String.join("", sentences);
        }
    },
    SENTENCE_ADDED {
        @Override
        String of(String text, String other, Random random) {
            List<String> sentences = sentences(text);
            List<String> others = sentences(other);
            sentences.add(random.nextInt(sentences.size() + 1), others.get(random.nextInt(others.size())));
            return String.join("", sentences);
        }
    },
    /** Replaces one character in twenty. */
    CHARACTERS_EXCHANGED {
        @Override
        String of(String text, String other, Random random) {
            StringBuilder edited = new StringBuilder(text);
            for (int position : positions(text, random)) {
                edited.setCharAt(position, other.charAt(random.nextInt(other.length())));
            }
            return edited.toString();
        }
    },
    /** Changes one character in twenty: deletes it, replaces it, or inserts another after it. */
    CHARACTERS_CHANGED {
        @Override
        String of(String text, String other, Random random) {
            List<Integer> positions = positions(text, random);
            StringBuilder edited = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                int kind = positions.contains(i) ? random.nextInt(3) : 3;
                if (kind != 0) {
                    edited.append(kind == 1 ? other.charAt(random.nextInt(other.length())) : text.charAt(i));
                }
                if (kind == 2) {
                    edited.append(other.charAt(random.nextInt(other.length())));
                }
            }
            return edited.toString();
        }
    },
    /** Converts to traditional characters and, with the cleaner, back. */
    TRADITIONAL {
        @Override
        String of(String text, String other, Random random) {
            return CLEANER.clean(HanLP.convertToTraditionalChinese(text)).text();
        }
    };

    private static final TextCleaner CLEANER = new TextCleaner();
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？\\n]*");
    private static final int ONE_IN = 20;

    /**
     * Returns an edited copy.
     *
     * @param other another article of the corpus, the source of inserted characters and sentences
     */
    abstract String of(String text, String other, Random random);

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        SENTENCE.matcher(text).results().forEach(r -> sentences.add(r.group()));
        return sentences;
    }

    private static List<Integer> positions(String text, Random random) {
        return random.ints(0, text.length())
                .distinct()
                .limit(Math.max(1, text.length() / ONE_IN))
                .boxed()
                .toList();
    }
}
