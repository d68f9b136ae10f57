package io.zhengwen.ik;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Checks the user's word files before a node starts, because the node itself would report a fault only when the first
 * index uses the words.
 *
 * <pre>
 * java -cp analysis-ik.jar io.zhengwen.ik.UserWordsCheck config/analysis-ik
 * </pre>
 */
public final class UserWordsCheck {

    private UserWordsCheck() {}

    /**
     * Checks that every line of the files {@code *.dic} in {@code folder} is a word; the folder may be absent.
     *
     * @throws MalformedWordsException listing every line that is not a word, with its file and line number
     */
    public static void check(Path folder) {
        UserWords.load(folder);
    }

    /** Checks the folder given as the only argument; exits with status 1 for malformed lines, 2 for wrong usage. */
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
