package io.zhengwen.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of script that supplement HanLP's dictionary: phrases from a resource, and the particle 着, which is often
 * written 著.
 */
final class ScriptRules {
    private static final String RESOURCE = "script-rules.txt";

    /** Characters before 著 that keep it, as in 名著, 原著; the next constant has those after it, as in 著名, 著作. */
    private static final String KEEPS_AFTER = "名原巨编編专專论論合译譯遗遺所土卓昭拙新撰显顯主";

    private static final String KEEPS_BEFORE = "名作称稱者述录錄书書";

    /** Verbs and prepositions that take the particle: 有着, 随着, 沿着. */
    private static final String TAKES_PARTICLE = "有随隨沿朝向接跟顺順对對为為带帶看听聽说說拿抱坐站躺笑哭穿戴走跑唱跳等守靠伴"
            + "本借藉凭憑临臨味承担擔负負活附执執沉衣围圍绕繞怀懷举舉拉推扛骑騎开開关關望盯试試闹鬧藏留放挂掛写寫画畫住"
            + "睡停忙想爱愛恨盼握捧踏乘冒顶頂迎背领領牵牽连連含夹夾映照闪閃响響飘飄流滚滾充洋饱飽紧緊凝聚显现現存吃喝";

    /** Characters after 著 in words in which it stands for the verb 着: 着手, 着重, 着眼. */
    private static final String VERB_WITH = "手重眼力落急火装裝迷想色陆陸实實凉涼";

    private ScriptRules() {}

    /** A phrase and its replacement; both are equal for a phrase that must stay. */
    record Rule(String from, String to, boolean traditionalOnly) {}

    /** Whether 著 between these two characters stands for 着. */
    static boolean isParticle(char before, char after, boolean traditional) {
        if (KEEPS_BEFORE.indexOf(after) >= 0 || KEEPS_AFTER.indexOf(before) >= 0) {
            return false;
        }
        return traditional || TAKES_PARTICLE.indexOf(before) >= 0 || VERB_WITH.indexOf(after) >= 0;
    }

    static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        boolean traditionalOnly = false;
        try (InputStream stream = ScriptRules.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String rule = line.replaceFirst("#.*", "").strip();
                if (rule.startsWith("[")) {
                    traditionalOnly = rule.equals("[traditional text]");
                } else if (!rule.isEmpty()) {
                    rules.add(parse(rule, traditionalOnly));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
        }
        return rules;
    }

    private static Rule parse(String rule, boolean traditionalOnly) {
        int equals = rule.indexOf('=');
        String from = equals < 0 ? rule : rule.substring(0, equals);
        String to = equals < 0 ? rule : rule.substring(equals + 1);
        if (from.codePointCount(0, from.length()) != to.codePointCount(0, to.length())) {
            throw new IllegalStateException(RESOURCE + ": '" + rule + "' changes the number of characters");
        }
        return new Rule(from, to, traditionalOnly);
    }
}
