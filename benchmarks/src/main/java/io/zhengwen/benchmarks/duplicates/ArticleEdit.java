package io.zhengwen.benchmarks.duplicates;

import com.hankcs.hanlp.HanLP;
import io.zhengwen.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What happens to an article on its way to another site. */
enum ArticleEdit {
    /** The headline is no part of what is compared. */
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
    /** One character in twenty is another one. */
    CHARACTERS_EXCHANGED {
        @Override
        String of(String text, String other, Random random) {
            StringBuilder edited = new StringBuilder(text);
            for (int place : places(text, random)) {
                edited.setCharAt(place, other.charAt(random.nextInt(other.length())));
            }
            return edited.toString();
        }
    },
    /** One character in twenty is gone, another one, or has got one beside it. */
    CHARACTERS_CHANGED {
        @Override
        String of(String text, String other, Random random) {
            List<Integer> places = places(text, random);
            StringBuilder edited = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                int kind = places.contains(i) ? random.nextInt(3) : 3;
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
    /** Into traditional characters and, by the cleaner, back. */
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
     * An edited copy.
     *
     * @param other another article of the corpus, to take characters and sentences from
     */
    abstract String of(String text, String other, Random random);

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        SENTENCE.matcher(text).results().forEach(r -> sentences.add(r.group()));
        return sentences;
    }

    private static List<Integer> places(String text, Random random) {
        return random.ints(0, text.length())
                .distinct()
                .limit(Math.max(1, text.length() / ONE_IN))
                .boxed()
                .toList();
    }
}
