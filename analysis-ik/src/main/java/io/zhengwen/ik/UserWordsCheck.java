package io.zhengwen.ik;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Looks at the user's word files before a node starts, for the node itself would show a fault only when the first index
 * uses the words.
 *
 * <pre>
 * java -cp analysis-ik.jar io.zhengwen.ik.UserWordsCheck config/analysis-ik
 * </pre>
 */
public final class UserWordsCheck {

    private UserWordsCheck() {}

    /**
     * Returns when every line of the files {@code *.dic} in {@code folder}, if there is one, is a word.
     *
     * @throws MalformedWordsException naming every line that is none, with its file and number
     */
    public static void check(Path folder) {
        UserWords.load(folder);
    }

    /** Checks the folder given as the only argument; exit status 1 for malformed lines, 2 for wrong usage. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream errors) {
        if (arguments.length != 1) {
            errors.println("usage: UserWordsCheck FOLDER");
            return 2;
        }
        try {
            check(Path.of(arguments[0]));
            return 0;
        } catch (MalformedWordsException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }
}
