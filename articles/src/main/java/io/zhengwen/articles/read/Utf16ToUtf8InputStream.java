package io.zhengwen.articles.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Converts UTF-16, such as Windows writes, to UTF-8: {@code FF FE 7B 00} becomes an opening brace. */
final class Utf16ToUtf8InputStream extends InputStream {
    private static final int CHARACTERS = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[CHARACTERS];
    private int held;
    private byte[] bytes = new byte[0];
    private int position;

    private Utf16ToUtf8InputStream(Reader reader) {
        this.reader = reader;
    }

    /** Returns the same stream, unless it begins with a byte order mark of UTF-16 or with a two-byte brace. */
    static InputStream decoded(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, 2);
        byte[] start = stream.readNBytes(2);
        stream.unread(start);
        @Nullable Charset charset = start.length < 2 ? null : utf16(start[0] & 0xFF, start[1] & 0xFF);
        return charset == null
                ? stream
                : new Utf16ToUtf8InputStream(new InputStreamReader(stream, charset.newDecoder()));
    }

    /** Returns the charset; the one called UTF-16 takes its byte order from the mark. */
    private static @Nullable Charset utf16(int first, int second) {
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (first == '{' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0 && second == '{' ? StandardCharsets.UTF_16BE : null;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int copied = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, to, offset, copied);
        position += copied;
        return copied;
    }

    private boolean fill() throws IOException {
        while (position == bytes.length) {
            int read = reader.read(characters, held, CHARACTERS - held);
            if (read < 0 && held == 0) {
                return false;
            }
            int filled = held + Math.max(0, read);
            // the first half of a surrogate pair waits for the second
            held = read >= 0 && Character.isHighSurrogate(characters[filled - 1]) ? 1 : 0;
            bytes = new String(characters, 0, filled - held).getBytes(StandardCharsets.UTF_8);
            position = 0;
            characters[0] = characters[filled - 1];
        }
        return true;
    }
}
