package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckTests {

    @Test
    void aPictureWithoutTextIsTold() {
        assertThat(HtmlCheck.problems(page("<img src=\"a.jpg\">")))
                .singleElement()
                .asString()
                .contains("error: An “img” element must have an “alt” attribute");
    }

    @Test
    void anElementThatIsNotClosedIsTold() {
        assertThat(HtmlCheck.problems(page("<div><p>劳动</div></section>"))).isNotEmpty();
    }

    @Test
    void aWarningCounts() {
        assertThat(HtmlCheck.problems(page("<section><p>没有标题</p></section>"))).isNotEmpty();
    }

    @Test
    void aValidPagePasses() {
        assertThat(HtmlCheck.problems(page("<h1>劳动美</h1><p>光荣 <img src=\"a.jpg\" alt=\"工人\">")))
                .isEmpty();
    }

    private static String page(String body) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>劳动美</title></head><body>"
                + body
                + "</body></html>";
    }
}
