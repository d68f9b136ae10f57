package io.zhengwen.text;

import java.util.Locale;

/** The form in which a text was received. */
public enum LanguageForm {
    SIMPLIFIED,
    TRADITIONAL,
    /** With pinyin readings written behind characters, in either script. */
    GLOSSED;

    /** The name used in documents: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
