package io.zhengwen.articles.read;

/**
 * A file expected to hold one article.
 *
 * @param path relative to the argument it was found under, parts separated by {@code /}
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one parser
record RawFile(String path, byte[] content) {
    String text() {
        return TextDecoder.decode(content, null);
    }
}
