package io.zhengwen.ik;

import java.util.List;

/** Word files have lines that are no words; the message names each with its file, line number and fault. */
public final class MalformedWordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedWordsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
