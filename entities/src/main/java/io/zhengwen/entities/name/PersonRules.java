package io.zhengwen.entities.name;

/** Mends the boundaries of persons that the tagger finds. */
final class PersonRules {
    /** Words of one character that stand before names and begin none. */
    private static final String BEFORE_NAME = "是由为被据对将让把跟同及";

    private static final int SHORTEST = 2;
    /** Of a name whose surname has one character. */
    private static final int LONGEST = 3;

    private final TaggerLexicon lexicon;

    PersonRules(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** 卜向荣 for 是卜向荣, 让·勒菲弗 for 让·勒菲 before 弗. */
    NameSpan mend(String text, NameSpan name) {
        int dot = name.of(text).indexOf('·');
        if (dot >= 0) {
            return new NameSpan(name.type(), name.start(), endOfTranscription(text, name.end()));
        }
        boolean led = name.end() - name.start() > SHORTEST
                && BEFORE_NAME.indexOf(text.charAt(name.start())) >= 0
                && (name.end() - name.start() > LONGEST || isSurname(text.charAt(name.start() + 1)));
        return led ? new NameSpan(name.type(), name.start() + 1, name.end()) : name;
    }

    private static boolean isSurname(char c) {
        int kind = CharacterShape.of(c);
        return kind == CharacterShape.SURNAME || kind == CharacterShape.SURNAME_AND_TRANSCRIBING;
    }

    /** Past one character that transcribes and begins no word: 弗 before 到访, not 特 before 地. */
    private int endOfTranscription(String text, int end) {
        boolean goesOn = end < text.length() && CharacterShape.of(text.charAt(end)) == CharacterShape.TRANSCRIBING;
        return goesOn && !beginsWord(text, end) ? end + 1 : end;
    }

    private boolean beginsWord(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        long hash = HashMixer.add(HashMixer.add(0, text.charAt(at)), text.charAt(at + 1));
        return TaggerLexicon.isWord(lexicon.find(hash));
    }
}
