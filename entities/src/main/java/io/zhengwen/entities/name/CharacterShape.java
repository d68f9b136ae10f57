package io.zhengwen.entities.name;

/**
 * The class of a character for name recognition: a small number for every UTF-16 unit. Surnames and the characters that
 * transcribe foreign names have kinds of their own.
 */
final class CharacterShape {
    static final int OTHER = 0;
    static final int DIGIT = 1;
    static final int UPPER = 2;
    static final int LOWER = 3;
    static final int MIDDLE_DOT = 4;
    static final int OPENING = 5;
    static final int CLOSING = 6;
    static final int COMMA = 7;
    static final int STOP = 8;
    static final int HYPHEN = 9;
    static final int SURNAME = 10;
    static final int TRANSCRIBING = 11;
    static final int SURNAME_AND_TRANSCRIBING = 12;
    static final int NUMERAL = 13;
    static final int BRACKET = 14;
    static final int EDGE = 15;

    /** The distance from ASCII characters to their full-width forms. */
    private static final int FULL_WIDTH = 0xFEE0;

    /** Common surnames that are seldom anything else at the start of a word, and rarer ones that are never. */
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严魏陶姜戚谢邹喻窦章苏潘葛奚范彭鲁韦马苗俞任袁柳鲍史唐费"
            + "廉岑薛雷贺倪汤滕殷罗毕郝邬傅卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄贝臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾娄江童颜郭梅盛林刁钟徐邱骆夏蔡田樊胡凌霍虞柯卢莫"
            + "房裘缪宗丁邓郁洪包左石崔吉钮龚程嵇邢裴陆荣翁荀甄曲封芮储靳焦侯宓班仲伊宁仇栾甘厉戎武符刘景詹束龙叶司郜黎蓟薄蒲邰鄂赖卓蔺屠蒙乔胥闻莘翟谭贡劳逄姬申冉雍璩桑桂濮牛边"
            + "扈燕冀郏浦尚温庄晏柴瞿阎慕茹习艾容易戈廖庾暨衡耿弘匡寇阙隆巩聂晁敖融冷訾辛阚饶曾沙鞠巢蒯查荆游竺逯桓肖闫付代邸谌佟辜仝岳凤车梅时应揭骞宫池连向古欧池单明路祖支管";

    private static final String TRANSCRIBING_CHARACTERS = "阿埃艾安奥巴拜班贝本比彼毕别宾波博伯布采查达戴丹德登迪蒂丁多厄恩尔法范菲费芬弗佛夫福盖甘冈戈哥格根贡"
            + "古瓜圭哈汉赫亨胡霍基吉加贾简焦杰津卡凯坎康考柯科克肯孔库夸奎拉莱赖兰朗劳勒雷黎里利莉列林琳隆卢鲁伦罗洛马玛迈麦曼芒梅蒙米密缅摩莫默姆穆内纳娜尼妮涅宁纽努诺欧帕潘庞"
            + "佩彭皮珀普齐奇恰乔切琴琼丘让热茹瑞萨塞赛桑瑟森沙莎舍圣什史舒斯丝苏索塔泰坦汤唐陶特腾提廷图托瓦旺威韦维魏温沃乌武西希锡夏肖谢辛欣休许雅亚扬耶伊因尤约赞泽扎詹兹佐";

    private static final byte[] KINDS = kinds();

    private CharacterShape() {}

    static int of(char c) {
        return KINDS[c];
    }

    /** A character as features see it: one digit for all, lower case, full-width brackets. */
    static char fold(char c, int kind) {
        return switch (kind) {
            case DIGIT -> '0';
            case UPPER, LOWER -> Character.toLowerCase(c > FULL_WIDTH ? (char) (c - FULL_WIDTH) : c);
            case BRACKET -> c == '(' ? '（' : c == ')' ? '）' : c;
            default -> c;
        };
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        fill(kinds, "·•・‧", MIDDLE_DOT);
        fill(kinds, "“‘《〈「『【", OPENING);
        fill(kinds, "”’》〉」』】", CLOSING);
        fill(kinds, "（()）", BRACKET);
        fill(kinds, "，、", COMMA);
        fill(kinds, "。！？；：…", STOP);
        fill(kinds, "-－—–-", HYPHEN);
        fill(kinds, "一二三四五六七八九十百千万亿两零〇", NUMERAL);
        fill(kinds, SURNAMES, SURNAME);
        for (int i = 0; i < TRANSCRIBING_CHARACTERS.length(); i++) {
            char c = TRANSCRIBING_CHARACTERS.charAt(i);
            kinds[c] = (byte) (kinds[c] == SURNAME ? SURNAME_AND_TRANSCRIBING : TRANSCRIBING);
        }
        for (char c = 0; c < 128; c++) {
            fillAscii(kinds, c, c);
            if (c > ' ') {
                fillAscii(kinds, c, (char) (c + FULL_WIDTH));
            }
        }
        return kinds;
    }

    private static void fillAscii(byte[] kinds, char ascii, char target) {
        if (ascii >= '0' && ascii <= '9') {
            kinds[target] = DIGIT;
        } else if (ascii >= 'A' && ascii <= 'Z') {
            kinds[target] = UPPER;
        } else if (ascii >= 'a' && ascii <= 'z') {
            kinds[target] = LOWER;
        }
    }

    private static void fill(byte[] kinds, String characters, int kind) {
        for (int i = 0; i < characters.length(); i++) {
            kinds[characters.charAt(i)] = (byte) kind;
        }
    }
}
