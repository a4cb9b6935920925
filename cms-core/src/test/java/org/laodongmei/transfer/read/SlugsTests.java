package org.laodongmei.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({
        "may-day_2019.v2, may-day_2019.v2",
        "May Day!, may-day",
        "面点师大赛, mian-dian-shi-da-sai",
        "2019年 Café（一）, 2019-nian-cafe-yi",
        "重庆银行, chong-qing-yin-hang",
        "女职工, nv-zhi-gong",
        "../../etc/passwd, etc-passwd",
    })
    void wordsBecomeAnAddress(String text, String slug) {
        assertThat(Slugs.of(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "——", "   ", "日本語テスト", "Ⅷ①㈱", "a\u0000b"})
    void anyTextGetsASlugThatIsOne(String text) {
        assertThat(Slugs.isSlug(Slugs.of(text))).isTrue();
        assertThat(Slugs.isSlug(Slugs.of(text.repeat(100)))).isTrue();
    }
}
