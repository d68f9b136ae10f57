package io.zhengwen.text;

import java.util.Locale;

/** The form in which a text was received. */
public enum LanguageForm {
    SIMPLIFIED,
    TRADITIONAL,
    /** With pinyin readings written after characters, in either script. */
    GLOSSED;

    /** Returns the name used in documents, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
