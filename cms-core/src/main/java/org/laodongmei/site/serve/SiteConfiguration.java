package org.laodongmei.site.serve;

import org.laodongmei.site.SiteLocation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import java.util.Map;

/** Serves the site folder, after every other mapping had its chance. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    private static final int LAST = Integer.MAX_VALUE - 1;

    @Bean
    SiteFiles siteFiles(SiteLocation location) {
        return new SiteFiles(location.current());
    }

    @Bean
    SimpleUrlHandlerMapping siteMapping(SiteFiles files) {
        return new SimpleUrlHandlerMapping(Map.of("/**", files), LAST);
    }
}
