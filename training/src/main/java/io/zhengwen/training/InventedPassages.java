package io.zhengwen.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Passages of local-government news with invented firms and persons, made from {@code patterns.txt}: the annotated news
 * has few of the firms that such articles name. The same seed always gives the same passages.
 */
final class InventedPassages {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈" + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌志鹏飞波辉龙海燕峰清云山林鸣新武家晓东宏" + "俊永振学德忠庆春荣光景维嘉浩然子轩宇泽恩凯旋思远立群爱民长江向荣力行守正佳怡雪梅瑞祥锦程世昌启航";
    private static final String BRAND =
            "卡涞恩捷博腾瑞方恒达华盛昌安泰康宁信源隆基通威天成金风联创海辰科锐星宇弗迪赛力图德蓝思晶科中润东鹏佳禾" + "汇川润泽景嘉微诺维宏远万凯腾普兆易立讯峰和川渝湘鄂浙赣闽粤皖盈欣旭兴利优凌云";
    private static final List<String> TRADES = List.of(
            "科技", "新材料科技", "复合材料科技", "智能装备", "新能源科技", "制药科技", "生物科技", "电子", "半导体", "光电科技", "精密仪器", "机械制造", "汽车零部件",
            "化工", "医疗器械", "食品", "农业发展", "建设工程", "物流", "信息技术", "智能科技", "环保科技", "聚氨酯", "药业", "重工", "能源", "实业", "电气",
            "轻合金", "数字科技", "航空装备", "盐化", "玻璃", "锂电", "机器人", "供应链管理", "文化旅游", "商贸");
    private static final List<String> LEGAL =
            List.of("有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "集团", "集团股份有限公司", "公司");
    private static final List<String> DISTRICTS = List.of(
            "涪陵区", "长寿区", "合川区", "万州区", "璧山区", "永川区", "铜梁区", "綦江区", "北碚区", "渝北区", "奉节县", "垫江县", "忠县", "云阳县", "余杭区",
            "萧山区", "鄞州区", "吴江区", "昆山市", "江阴市", "义乌市", "宁乡市", "双流区", "龙泉驿区", "简阳市", "江宁区", "南海区", "顺德区", "增城区", "德清县",
            "长兴县", "肥西县", "长丰县", "郫都区", "蔡甸区", "东西湖区");
    private static final List<String> PLACES = List.of(
            "重庆", "上海", "天津", "北京", "苏州", "宁波", "杭州", "成都", "武汉", "长沙", "南京", "合肥", "西安", "郑州", "广州", "深圳", "东莞", "佛山",
            "无锡", "常州", "浙江", "江苏", "四川", "湖北", "湖南", "安徽", "广东", "山东", "陕西", "贵州", "涪陵", "昆明", "青岛", "厦门", "福州", "南昌");

    private final Random random;
    private final List<String> shortNames;

    /** @param shortNames real short names of companies, some of which serve as brands */
    InventedPassages(long seed, List<String> shortNames) {
        this.random = new Random(seed);
        this.shortNames = List.copyOf(shortNames);
    }

    /** Makes {@code count} passages of two or three sentences, with marks as {@link NameGold#marked} reads them. */
    List<String> make(int count) {
        List<String> patterns = patterns();
        List<String> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder passage = new StringBuilder();
            for (int sentences = 2 + random.nextInt(2); sentences > 0; sentences--) {
                passage.append(fill(pick(patterns)));
            }
            passages.add(passage.toString());
        }
        return passages;
    }

    private String fill(String pattern) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case 'P' -> filled.append(person());
                case 'E' -> filled.append(enterprise());
                case 'D' -> filled.append(pattern.startsWith("[E", i + 1) ? quarter() : pick(DISTRICTS));
                case 'S' -> filled.append(pick(PLACES));
                default -> filled.append(c);
            }
        }
        return filled.toString();
    }

    /** A district that is never part of the name of the firm after it. */
    private String quarter() {
        String district = pick(DISTRICTS);
        while (!district.endsWith("区")) {
            district = pick(DISTRICTS);
        }
        return district;
    }

    /** A county or city that a firm is registered with. */
    private String seat() {
        String district = pick(DISTRICTS);
        while (district.endsWith("区")) {
            district = pick(DISTRICTS);
        }
        return district;
    }

    private String person() {
        String given = character(GIVEN) + (random.nextInt(5) == 0 ? "" : character(GIVEN));
        return character(SURNAMES) + given;
    }

    private String enterprise() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> pick(PLACES) + brand() + pick(TRADES) + pick(LEGAL);
            case 3, 4 -> brand() + pick(TRADES) + "（" + pick(PLACES) + "）有限公司";
            case 5 -> brand() + pick(TRADES) + pick(LEGAL);
            case 6 -> brand() + pick(TRADES);
            case 7 -> brand() + (random.nextBoolean() ? "集团" : "集团有限公司");
            case 8 -> random.nextBoolean() ? longName() : seat() + brand() + pick(TRADES) + "有限公司";
            default -> pick(PLACES) + brand() + pick(LEGAL);
        };
    }

    private String brand() {
        if (random.nextInt(3) > 0) {
            return pick(shortNames);
        }
        return character(BRAND) + character(BRAND) + (random.nextInt(4) == 0 ? character(BRAND) : "");
    }

    /** A short name long enough to be recognised as a firm without further evidence: 霍尼韦尔. */
    private String longName() {
        String name = pick(shortNames);
        return name.length() > 2 ? name : name + "公司";
    }

    private String character(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> patterns() {
        try (InputStream in = InventedPassages.class.getResourceAsStream("patterns.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource patterns.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read patterns.txt", e);
        }
    }
}
