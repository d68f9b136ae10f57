package io.zhengwen.entities.name;

import java.util.Set;
import java.util.regex.Pattern;

/** Corrects the boundaries of persons that the tagger finds. */
final class PersonRules {
    /** Words of one character that often precede names and never begin one. */
    private static final String BEFORE_NAME = "是由为被据对将让把跟同及";

    /** Surnames of two characters. */
    static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "司徒", "独孤", "端木", "淳于", "申屠", "呼延", "赫连",
            "澹台", "鲜于", "闾丘", "太史", "东方", "南宫", "宇文", "钟离", "轩辕", "西门");

    /** Surnames of one character, the commonest first: wainshine/Chinese-Names-Corpus, Apache-2.0. */
    private static final String SURNAMES =
            "王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余蒋叶杜苏魏程吕丁沈任姚卢钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白毛江闫薛尹付"
                    + "段雷黎史龙钱贺陶顾龚郝邵万严洪赖武傅莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹欧耿关覃兰焦俞左柳甘祝包代宁符阮尚舒纪柯梅童毕凌单季成霍苗裴涂谷"
                    + "曲盛冉翁蓝骆路游靳辛管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时阳阎穆应农司古吉卓车简连缪项麦褚窦娄戚岑党宫景卜费冷晏卫席柏米隋宗桂瞿全苟楼闵佟臧边卞姬邬和师仇栾丘刁沙"
                    + "商寇荣巫郎桑丛甄敖虞仲池巩明佘查麻苑迟邝封官谈鞠匡惠荆乐冀胥郁南班储芦原栗燕楚鄢扬劳谌奚皮蔺粟冼盘满闻厉伊候仝区郜海阚花权强帅屠朴盖练廉禹井巴漆祖丰支卿国狄平计"
                    + "索宣晋相占初门云容敬来扈晁都芮普阙戈浦伏薄鹿邸雍辜阿羊母亓裘修邰杭赫况那宿鲜逯印隆习茹诸战慕危玉银亢公嵇豆哈湛宾勾茅戎利於呼居干揭但尉斯元束檀衣信阴展昝智幸奉植"
                    + "富衡昌巢郦逄寿由竺贝步东鄂弓过钮濮水蔚郗";

    private static final Pattern DOT = Pattern.compile("[·•・‧]");

    /** Characters that end names of the peoples of Xinjiang and transcribe little else. */
    private static final String LAST = "孜江木汗甫热提";

    private static final int SHORTEST = 2;
    /** The length of the longest name whose surname has one character. */
    private static final int LONGEST = 3;

    private final TaggerLexicon lexicon;

    PersonRules(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Corrects a name's bounds: 卜向荣 for 是卜向荣, 让·勒菲弗 for 让·勒菲 before 弗. */
    NameSpan mend(String text, NameSpan name) {
        if (DOT.matcher(name.of(text)).find()) {
            return new NameSpan(
                    name.type(), startOfTranscription(text, name.start()), endOfTranscription(text, name.end()));
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

    /** The rank of a surname of one character, 0 for the commonest; -1 when it is none. */
    static int surnameRank(char c) {
        return SURNAMES.indexOf(c);
    }

    /** The start extended to the left over characters that transcribe and end no word: 沙塔尔 before 别克·马提克. */
    private int startOfTranscription(String text, int start) {
        int at = start;
        while (at > 0 && start - at < LONGEST && isTranscribing(text.charAt(at - 1)) && !endsWord(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean isTranscribing(char c) {
        int kind = CharacterShape.of(c);
        return kind == CharacterShape.TRANSCRIBING || kind == CharacterShape.SURNAME_AND_TRANSCRIBING;
    }

    private boolean endsWord(String text, int end) {
        return end > 1
                && TaggerLexicon.isWord(
                        lexicon.find(HashMixer.add(HashMixer.add(0, text.charAt(end - 2)), text.charAt(end - 1))));
    }

    /** The end extended by one character that transcribes and begins no word: 弗 before 到访, not 特 before 地. */
    private int endOfTranscription(String text, int end) {
        boolean goesOn = end < text.length() && CharacterShape.of(text.charAt(end)) == CharacterShape.TRANSCRIBING;
        if (goesOn && !beginsWord(text, end)) {
            return end + 1;
        }
        boolean ends = end < text.length() && LAST.indexOf(text.charAt(end)) >= 0 && !beginsWord(text, end);
        return ends ? end + 1 : end;
    }

    private boolean beginsWord(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        long hash = HashMixer.add(HashMixer.add(0, text.charAt(at)), text.charAt(at + 1));
        return TaggerLexicon.isWord(lexicon.find(hash));
    }
}
