package io.zhengwen.articles.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes bytes of an unknown character set. The first that applies is used:
 *
 * <ol>
 *   <li>the byte order mark
 *   <li>UTF-8, when the bytes are valid or nearly so, as in a file that was cut off within a character
 *   <li>the declared character set
 *   <li>UTF-16 without a mark, recognised by its characters
 *   <li>the detector's result (GB18030, Big5)
 *   <li>GB18030, when the bytes are valid
 * </ol>
 *
 * <p>GB2312 and GBK are read as GB18030, which contains both and which files that claim to be in the smaller sets often
 * need.
 */
final class TextDecoder {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final double MIN_CHINESE_SHARE_OF_UTF_16 = 0.6;

    /** Text with at most one broken character in so many non-ASCII ones is still UTF-8. */
    private static final int MOST_BROKEN = 20;

    private TextDecoder() {}

    /**
     * @param declared the character set named by the content itself
     * @throws UnreadableArticleException for empty and for binary content
     */
    static String decode(byte[] bytes, @Nullable String declared) {
        if (bytes.length == 0) {
            throw new UnreadableArticleException("is empty");
        }
        String text = unmarked(bytes, declared);
        if (isBinary(text)) {
            throw new UnreadableArticleException("is binary, not text");
        }
        if (text.isBlank()) {
            throw new UnreadableArticleException("is empty: it holds nothing but white space");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String unmarked(byte[] bytes, @Nullable String declared) {
        String text = byMark(bytes)
                .or(() -> strictly(StandardCharsets.UTF_8, bytes)
                        .or(() -> nearlyUtf8(bytes))
                        .filter(t -> t.indexOf('\0') < 0))
                .or(() -> charset(declared).flatMap(c -> strictly(c, bytes)))
                .or(() -> byLook(bytes))
                .or(() -> charset(detected(bytes)).flatMap(c -> strictly(c, bytes)))
                .or(() -> strictly(GB18030, bytes))
                .orElseThrow(() ->
                        new UnreadableArticleException("is binary, or text in a character set that is not recognised"));
        return withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Decodes a line of JSON; errors are left to the JSON parser. */
    static String decodeLine(byte[] line) {
        return withoutMark(strictly(StandardCharsets.UTF_8, line)
                .or(() -> nearlyUtf8(line))
                .or(() -> strictly(GB18030, line))
                .orElseGet(() -> new String(line, StandardCharsets.UTF_8)));
    }

    /** Whether text with this start is neither UTF-8 nor UTF-16. */
    static boolean isGb18030(byte[] start) {
        boolean hasZero = false;
        for (byte b : start) {
            hasZero |= b == 0;
        }
        return !hasZero && byMark(start).isEmpty() && nearlyUtf8(start).isEmpty();
    }

    /**
     * Decodes with U+FFFD for broken characters, if these are rare: nearly every Chinese character of another set is
     * invalid UTF-8.
     */
    private static Optional<String> nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return broken * MOST_BROKEN <= foreign ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Recognises UTF-16 without a mark: some punctuation or line feeds, the rest mostly Chinese. */
    private static Optional<String> byLook(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        return strictly(StandardCharsets.UTF_16LE, bytes)
                .filter(TextDecoder::looksChinese)
                .or(() -> strictly(StandardCharsets.UTF_16BE, bytes).filter(TextDecoder::looksChinese));
    }

    private static boolean looksChinese(String text) {
        long common = text.chars()
                .filter(c -> c == '\n'
                        || c == '\r'
                        || (c >= ' ' && c <= '~')
                        || (c >= 0x3000 && c <= 0x303F)
                        || (c >= 0xFF00 && c <= 0xFF5E))
                .count();
        long chinese = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return common > 0
                && common + chinese >= MIN_CHINESE_SHARE_OF_UTF_16 * text.length()
                && hasCommonCharacter(text);
    }

    /** Whether a very common character occurs: GB18030 read as UTF-16 looks Chinese too, but lacks these. */
    private static boolean hasCommonCharacter(String text) {
        return text.chars().anyMatch(c -> "的一是在有了中国國，。".indexOf(c) >= 0);
    }

    /**
     * Detects the character set. Western sets are ignored: any content is valid in them, and short Chinese text is
     * mistaken for them.
     */
    private static @Nullable String detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found == null || found.startsWith("WINDOWS") || found.startsWith("ISO") ? null : found;
    }

    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        if (name.toUpperCase(Locale.ROOT).startsWith("GB")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name.trim()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisSet) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B\u001B\u001A\b".indexOf(c) < 0);
    }
}
