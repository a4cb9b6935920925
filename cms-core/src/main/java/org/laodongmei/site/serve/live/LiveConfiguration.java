package org.laodongmei.site.serve.live;

import org.laodongmei.site.Preview;
import org.laodongmei.site.dress.Dress;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows pages as they would be while a theme is being written. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    FilterRegistrationBean<LiveTheme> liveTheme(Dress dress, Preview preview) {
        FilterRegistrationBean<LiveTheme> filter =
                new FilterRegistrationBean<>(new LiveTheme(dress, preview));
        filter.setEnabled(dress.isLive());
        filter.addUrlPatterns("/*");
        return filter;
    }
}
