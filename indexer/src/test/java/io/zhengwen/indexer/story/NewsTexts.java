package io.zhengwen.indexer.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented news and edited copies of them. */
final class NewsTexts {
    static final String ANOTHER_SENTENCE = "当天下午，调研组一行还走进社区养老服务站，同老人们拉家常、问冷暖。";

    private static final String[] WHO = {"市发展改革委", "区交通运输局", "县农业农村局", "开发区管委会", "省科学技术厅", "镇人民政府", "市文化旅游委"};
    private static final String[] DOES = {"调研", "推进", "部署", "检查", "谋划", "协调", "督办"};
    private static final String[] WHAT = {
        "老旧管网改造", "冷链物流园区", "智能网联汽车", "高标准农田", "跨境电商试点", "社区食堂", "江岸湿地修复", "职业教育集团", "轨道交通延长线", "中药材基地"
    };
    private static final String[] HOW = {"要求倒排工期", "强调守住安全底线", "提出优化审批流程", "希望企业加大投入", "明确专人跟踪服务", "鼓励先行先试", "指出群众最盼便利"
    };
    private static final String[] END = {"力争年底见效", "确保如期交付", "让居民早日受益", "为全省积累经验", "形成可复制的做法", "带动周边就业", "补上多年的短板"};
    private static final String[] PLACE = {"城南", "河西", "临港", "古镇", "高新片区", "北山脚下", "老码头", "新桥路", "湖滨", "大学城"};

    private NewsTexts() {}

    static String harbour() {
        return "清晨的老码头雾气未散，装卸工人已经把第一批集装箱吊上货轮。今年以来，这座内河港口新开了三条外贸航线，货物从这里出发，七天就能到达海边。"
                + "港务负责人介绍，过去企业要自己跑海关、跑堆场，现在在一个窗口就能把手续办完。来自山里的柑橘、药材和竹编，因此有了更近的出路。"
                + "下一步，港口将扩建两座泊位，并把岸电接到每一条船边，让江面更安静，也更干净。";
    }

    static String library() {
        return "周末的县图书馆座无虚席，孩子们在绘本区席地而坐，老人戴着眼镜翻看地方志。馆长说，自从延长开放时间，借阅量比去年多了一倍。"
                + "为了让偏远乡村也能读到新书，流动图书车每月沿着山路走一圈，在学校门口停上半天。有学生把读书笔记贴满了车身，司机舍不得擦掉。"
                + "明年，全县还要建十二个村级书屋，由返乡的大学生轮流值守。";
    }

    static String withoutSecondSentence(String text) {
        int first = text.indexOf('。') + 1;
        return text.substring(0, first) + text.substring(text.indexOf('。', first) + 1);
    }

    /** Three texts: the second is a reprint of the first and of the third, which are not reprints of one another. */
    static List<String> chain() {
        return List.of(pieces(1, 6), pieces(2, 7), pieces(3, 8));
    }

    private static String pieces(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(NewsTexts::invented).collect(Collectors.joining());
    }

    /** A text of about 250 characters that is different for each number. */
    static String invented(int number) {
        Random random = new Random(31L * number + 5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            text.append(pick(WHO, random))
                    .append("在")
                    .append(pick(PLACE, random))
                    .append(pick(DOES, random))
                    .append(pick(WHAT, random))
                    .append("，")
                    .append(letters(random, 9))
                    .append(pick(HOW, random))
                    .append("，")
                    .append(letters(random, 6))
                    .append(pick(END, random))
                    .append("。");
        }
        return text.toString();
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) (0x4E00 + random.nextInt(3_000)));
        }
        return letters.toString();
    }

    /** A small edit: a sentence less, a sentence more, or one character in twenty exchanged. */
    static String edited(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> withoutSecondSentence(text);
            case 1 -> ANOTHER_SENTENCE + text;
            default -> exchanged(text, random);
        };
    }

    private static String exchanged(String text, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length() / 20; i++) {
            places.add(random.nextInt(text.length()));
        }
        StringBuilder edited = new StringBuilder(text);
        places.forEach(place -> edited.setCharAt(place, (char) (0x4E00 + random.nextInt(3_000))));
        return edited.toString();
    }
}
