package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.text.TimeBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
    private static final String PAGE = """
            <html><head><meta charset="gb2312"><title>涪陵区调研_某市人民政府</title>
            <meta name="PubDate" content="2023-11-02 09:30"><meta name="ContentSource" content="某市日报">
            <link rel="canonical" href="https://example.org/1.html"></head><body>
            <div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻动态</a></li></ul></div>
            <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a></div>
            <div id="wrap"><h1>涪陵区调研</h1>
            <div class="body"><p>市领导前往<b>涪陵区</b>调研，察看企业的生产车间，了解技术研发和市场销售等情况。</p>
            <p>他强调，要加快打造现代制造业集群，更好服务支撑高质量发展，努力把各项工作落到实处。</p></div></div>
            <div class="links"><a href="/x">相关链接一条很长很长的标题放在这里</a></div>
            <footer>版权所有 某市人民政府办公室主办</footer><script>var a = "文";</script></body></html>
            """;

    @Test
    void findsTitleDateSourceAddressAndBody() {
        Article article = read(PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(article.title()).isEqualTo("涪陵区调研");
        assertThat(article.publishedAt())
                .isEqualTo(new PublishedAt("2023-11-02T09:30:00+08:00", PublishedAt.DateOrigin.META));
        assertThat(article.source()).isEqualTo("某市日报");
        assertThat(article.url()).isEqualTo("https://example.org/1.html");
        assertThat(article.text())
                .isEqualTo("市领导前往涪陵区调研，察看企业的生产车间，了解技术研发和市场销售等情况。\n" + "他强调，要加快打造现代制造业集群，更好服务支撑高质量发展，努力把各项工作落到实处。");
    }

    @ParameterizedTest
    @CsvSource({
        "<span>来源：某市日报</span><span>作者：某人</span>, 某市日报",
        "<p>2024-05-06 10:00　信息来源： 某区政府网　字号：大 中 小</p>, 某区政府网",
        "<div>来 源：<a href='/x'>某县融媒体中心</a></div>, 某县融媒体中心",
        "<p>项目的资金来源：财政拨款</p>,"
    })
    void findsTheSourceInItsLineWhereThereIsNoElementForIt(String line, @Nullable String source) {
        String page = "<body><header><h1>标题</h1></header>" + line + "<p>正文的一句话在这里，说的是涪陵区的事情，比别处都长。</p></body>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).source()).isEqualTo(source);
    }

    @Test
    void readsTheDeclaredCharacterSet() {
        assertThat(read(PAGE.getBytes(Charset.forName("GB18030"))).title()).isEqualTo("涪陵区调研");
    }

    @Test
    void takesWhatIsMarkedAsTheArticleAtItsWord() {
        Article article = read("""
                <body><p>旁边一段很长很长很长很长很长很长很长很长很长很长的文字。</p>
                <article><h1>标题</h1><p>正文一。<br>正文二。</p></article></body>
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(article.title()).isEqualTo("标题");
        assertThat(article.text()).isEqualTo("正文一。\n正文二。");
    }

    @Test
    void aTitleOfSeveralLinesBecomesOne() {
        String page = "<meta name='ArticleTitle' content='第一行\n  第二行'><p>正文的一句话。</p>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).title()).isEqualTo("第一行 第二行");
    }

    @Test
    void rejectsAPageThatIsAllNavigation() {
        assertThatThrownBy(() -> read("<body><nav><a href='/'>首页</a></nav></body>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("has no text outside of navigation");
    }

    /** Pages like those of governments and newspapers, each with its expected result. */
    @ParameterizedTest
    @ValueSource(
            strings = {"city-government", "county-server-form", "newspaper", "notice-table", "portal-several-dates"})
    void findsAllThatAPageTells(String page) throws IOException {
        Article article = read(resource(page + ".html"));
        PublishedAt date = article.publishedAt();
        assertThat("title: " + article.title() + "\ndate: "
                        + (date == null
                                ? "(none)"
                                : date.value() + " (" + date.origin().id() + ")")
                        + "\nsource: " + (article.source() == null ? "(none)" : article.source()) + "\n"
                        + article.text() + "\n")
                .isEqualTo(new String(resource(page + ".txt"), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlParserTest.class.getResourceAsStream("pages/" + name), name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<meta name='PubDate' content='2023-11-02'>, 2023-11-02",
        "<meta name='PubDate' content='昨天'><meta property='article:published_time' content='2023-11-02T08:00:00+08:00'>,"
                + " 2023-11-02T08:00:00+08:00",
        "<meta name='PubDate' content='2023年13月40日'>,",
        "<time datetime='11-02'>11月2日</time><time datetime='2023-11-02'>昨天</time>, 2023-11-02",
        "<script type='application/ld+json'>[{'broken'</script>,",
    })
    void takesTheFirstWholeDateThatIsMadeForPrograms(String head, @Nullable String date) {
        Article article = read((head + "<p>正文的一句话。</p>").getBytes(StandardCharsets.UTF_8));
        assertThat(article.publishedAt())
                .isEqualTo(date == null ? null : new PublishedAt(date, PublishedAt.DateOrigin.META));
    }

    @ParameterizedTest
    @CsvSource({
        "<p>发布时间：２０２３年１１月２日</p>, 2023-11-02",
        "<p>发布时间：11月2日 来源：某市日报</p>,",
        "<p>更新时间：2023-11-02</p>,",
        "<p>会议时间：2023-11-02，地点：礼堂</p>,",
        "<p>今天是2023-11-02</p>,",
    })
    void takesADateFromALineOnlyWhenItSaysThatThisIsThePublication(String line, @Nullable String date) {
        String page = "<body>" + line + "<p>正文的一句话在这里，说的是涪陵区的事情，比别处都长。</p></body>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).publishedAt())
                .isEqualTo(date == null ? null : new PublishedAt(date, PublishedAt.DateOrigin.TEXT));
    }

    @Test
    void keepsTheTextOfElementsNestedWithoutEnd() {
        String page = "<div>好。".repeat(20_000);
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).text().replace("\n", ""))
                .endsWith("好。".repeat(1_000));
    }

    @Test
    void removesManyHiddenSiblings() {
        String page = "<p>正文的一句话在这里。</p>" + "<i hidden>藏</i>".repeat(40_000) + "<p>正文的另一句话。</p>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("正文的一句话在这里。\n正文的另一句话。");
    }

    @Test
    void rejectsAPageThatTakesLongerThanItMay() {
        HtmlParser none = new HtmlParser(Duration.ZERO);
        RawFile page = new RawFile("a.html", PAGE.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> none.read(page))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessageContaining("takes more than 0.0 s of processor time");
    }

    private static Article read(byte[] content) {
        return new HtmlParser(TimeBudget.DEFAULT).read(new RawFile("a.html", content));
    }
}
