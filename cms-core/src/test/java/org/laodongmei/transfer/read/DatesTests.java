package org.laodongmei.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;

class DatesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2019",
                "2019-13-01",
                "2019-02-29",
                "2019-01-01 25:00",
                "31/12/2019",
                "0000-00-00",
                "2019-01-01T00:00:00+99:00",
                "99999999999999999999"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(Dates.instant(text, ZONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-15T09:00:00+08:00 | 2019-02-15T01:00:00Z",
                "2019-02-15T09:00:00.123456+08:00 | 2019-02-15T01:00:00.123Z",
                "2019-02-15T09:00:00Z | 2019-02-15T09:00:00Z",
                "2019-02-15 09:00:00 +0800 | 2019-02-15T01:00:00Z",
                "2019-02-15 09:00:00 -5 | 2019-02-15T14:00:00Z",
                "2019-02-15 09:00 | 2019-02-15T01:00:00Z",
                "2019-02-15 | 2019-02-14T16:00:00Z",
                "2019/2/5 9:05 | 2019-02-05T01:05:00Z",
                "2019.02.05 | 2019-02-04T16:00:00Z",
                "2019年2月5日 | 2019-02-04T16:00:00Z",
                "2019年2月5日 9:05 | 2019-02-05T01:05:00Z",
                "Tue, 05 Feb 2019 09:00:00 +0800 | 2019-02-05T01:00:00Z",
                "'Feb 5, 2019' | 2019-02-04T16:00:00Z",
                "'February 5, 2019 09:00' | 2019-02-05T01:00:00Z",
                "5 February 2019 | 2019-02-04T16:00:00Z",
                "-0044-03-15T00:00:00Z | -0044-03-15T00:00:00Z",
                "+12019-02-05T00:00:00+08:00 | +12019-02-04T16:00:00Z",
            })
    void everyUsualFormIsRead(String text, String instant) {
        assertThat(Dates.instant(text, ZONE)).map(Object::toString).contains(instant);
    }
}
