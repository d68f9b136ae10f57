package io.zhengwen.ik;

import java.util.List;

/** Thrown if lines of word files are not words; the message lists each with its file, line number and fault. */
public final class MalformedWordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedWordsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
